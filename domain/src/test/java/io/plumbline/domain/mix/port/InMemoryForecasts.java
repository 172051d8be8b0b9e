package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forecasts in memory. */
public final class InMemoryForecasts implements Forecasts {

  private final InMemoryTransaction transaction;
  private final List<Forecast> all = new ArrayList<>();

  public InMemoryForecasts(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public int nextNumber(BrandId brand) {
    return newest(brand, 1).stream().mapToInt(Forecast::number).max().orElse(0) + 1;
  }

  @Override
  public void add(Forecast forecast) {
    transaction.run(
        () -> {
          all.add(forecast);
          transaction.undoWith(() -> all.remove(forecast));
        });
  }

  @Override
  public Optional<Forecast> find(BrandId brand, int number) {
    return newest(brand, Integer.MAX_VALUE).stream()
        .filter(one -> one.number() == number)
        .findFirst();
  }

  @Override
  public List<Forecast> newest(BrandId brand, int limit) {
    return transaction.in(
        () ->
            all.reversed().stream().filter(one -> one.brand().equals(brand)).limit(limit).toList());
  }
}

package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Backtests in memory. */
public final class InMemoryBacktests implements Backtests {

  private final InMemoryTransaction transaction;
  private final List<RunBacktest> all = new ArrayList<>();

  public InMemoryBacktests(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(RunBacktest backtest) {
    transaction.run(
        () -> {
          all.add(backtest);
          transaction.undoWith(() -> all.remove(backtest));
        });
  }

  @Override
  public List<RunBacktest> of(BrandId brand, UUID run) {
    return transaction.in(
        () ->
            all.reversed().stream()
                .filter(one -> one.brand().equals(brand) && one.run().equals(run))
                .toList());
  }
}

package io.plumbline.domain.mix.port;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Specifications in memory. */
public final class InMemoryMixModelSpecs implements MixModelSpecs {

  private record Saved(BrandId brand, String text, Actor by, Instant at) {}

  private final InMemoryTransaction transaction;
  private final List<Saved> all = new ArrayList<>();

  public InMemoryMixModelSpecs(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void save(BrandId brand, String text, Actor by, Instant at) {
    transaction.run(
        () -> {
          all.add(new Saved(brand, text, by, at));
          transaction.undoWith(all::removeLast);
        });
  }

  @Override
  public Optional<String> current(BrandId brand) {
    return transaction.in(
        () ->
            all.reversed().stream()
                .filter(saved -> saved.brand().equals(brand))
                .map(Saved::text)
                .findFirst());
  }
}

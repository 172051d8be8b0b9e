package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Fitted models in memory. */
public final class InMemoryModelRuns implements ModelRuns {

  private record Stored(ModelRun run, Posterior posterior) {}

  private final InMemoryTransaction transaction;
  private final List<Stored> runs = new ArrayList<>();

  public InMemoryModelRuns(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public int nextNumber(BrandId brand) {
    return latest(brand).map(ModelRun::number).orElse(0) + 1;
  }

  @Override
  public void add(ModelRun run, Posterior posterior) {
    transaction.run(
        () -> {
          if (latest(run.brand()).filter(last -> last.number() >= run.number()).isPresent()) {
            throw new IllegalStateException("The number %d is taken.".formatted(run.number()));
          }
          runs.add(new Stored(run, posterior));
          transaction.undoWith(runs::removeLast);
        });
  }

  @Override
  public Optional<ModelRun> latest(BrandId brand) {
    return transaction.in(() -> ofBrand(brand).findFirst());
  }

  @Override
  public Optional<ModelRun> find(BrandId brand, RunReference reference) {
    return transaction.in(() -> ofBrand(brand).filter(run -> isMeant(run, reference)).findFirst());
  }

  private static boolean isMeant(ModelRun run, RunReference reference) {
    return switch (reference) {
      case RunReference.ById(UUID id) -> run.id().equals(id);
      case RunReference.ByNumber(int number) -> run.number() == number;
    };
  }

  @Override
  public List<RunSummary> page(BrandId brand, RunFilter filter, int below, int limit) {
    return transaction.in(
        () ->
            ofBrand(brand)
                .map(RunSummary::of)
                .filter(run -> run.number() < below && filter.takes(run))
                .limit(limit)
                .toList());
  }

  private Stream<ModelRun> ofBrand(BrandId brand) {
    return runs.reversed().stream().map(Stored::run).filter(run -> run.brand().equals(brand));
  }

  @Override
  public Optional<Posterior> posterior(UUID run) {
    return transaction.in(
        () ->
            runs.stream()
                .filter(stored -> stored.run().id().equals(run))
                .map(Stored::posterior)
                .findFirst());
  }
}

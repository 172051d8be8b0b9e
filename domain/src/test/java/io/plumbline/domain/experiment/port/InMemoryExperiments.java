package io.plumbline.domain.experiment.port;

import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryHistories;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tests in memory. */
public final class InMemoryExperiments implements Experiments {

  private final InMemoryHistories<ExperimentHistory> all;

  public InMemoryExperiments(InMemoryTransaction transaction) {
    all = new InMemoryHistories<>(transaction, InMemoryExperiments::about);
  }

  private static InMemoryHistories.About about(ExperimentHistory history) {
    return new InMemoryHistories.About(
        history.identity().brand(),
        history.identity().id(),
        history.identity().number(),
        history.identity().label(),
        history.experiment().state(),
        history.steps().size(),
        history.identity().occasion());
  }

  @Override
  public void hold(BrandId brand) {
    all.hold();
  }

  @Override
  public int nextNumber(BrandId brand) {
    return all.nextNumber(brand);
  }

  @Override
  public void add(ExperimentHistory history, LedgerEntry entry) {
    all.add(history);
  }

  @Override
  public Optional<ExperimentHistory> find(BrandId brand, int number) {
    return all.first(brand, one -> one.number() == number);
  }

  @Override
  public Optional<ExperimentHistory> withId(BrandId brand, UUID id) {
    return all.first(brand, one -> one.id().equals(id));
  }

  @Override
  public Optional<ExperimentHistory> of(BrandId brand, String occasion) {
    return all.first(brand, one -> occasion.equals(one.once()));
  }

  @Override
  public List<ExperimentHistory> newest(BrandId brand, Set<String> states, int limit) {
    return all.newest(brand, states, limit);
  }
}

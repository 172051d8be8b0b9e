package io.plumbline.domain.experiment.port;

import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Tests in memory; the transaction lets in one at a time. */
public final class InMemoryExperiments implements Experiments {

  private final InMemoryTransaction transaction;
  private final Map<UUID, ExperimentHistory> all = new LinkedHashMap<>();

  public InMemoryExperiments(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.run(() -> {});
  }

  @Override
  public int nextNumber(BrandId brand) {
    return transaction.in(() -> (int) all.values().stream().filter(of(brand)).count() + 1);
  }

  @Override
  public void add(ExperimentHistory history, LedgerEntry entry) {
    transaction.run(
        () -> {
          UUID id = history.identity().id();
          ExperimentHistory before = all.get(id);
          int steps = before == null ? 0 : before.steps().size();
          String occasion = history.identity().occasion();
          boolean taken =
              before == null
                  && occasion != null
                  && of(history.identity().brand(), occasion).isPresent();
          if (steps != history.steps().size() - 1 || taken) {
            throw new IllegalStateException(
                "Step %d of %s is there already."
                    .formatted(history.last().number(), history.identity().label()));
          }
          all.put(id, history);
          transaction.undoWith(
              () -> {
                if (before == null) {
                  all.remove(id);
                } else {
                  all.put(id, before);
                }
              });
        });
  }

  @Override
  public Optional<ExperimentHistory> find(BrandId brand, int number) {
    return first(brand, one -> one.identity().number() == number);
  }

  @Override
  public Optional<ExperimentHistory> withId(BrandId brand, UUID id) {
    return first(brand, one -> one.identity().id().equals(id));
  }

  @Override
  public Optional<ExperimentHistory> of(BrandId brand, String occasion) {
    return first(brand, one -> occasion.equals(one.identity().occasion()));
  }

  private Optional<ExperimentHistory> first(BrandId brand, Predicate<ExperimentHistory> which) {
    return transaction.in(() -> all.values().stream().filter(of(brand)).filter(which).findFirst());
  }

  @Override
  public List<ExperimentHistory> newest(BrandId brand, Set<String> states, int limit) {
    return transaction.in(
        () ->
            all.values().stream()
                .filter(of(brand))
                .filter(one -> states.isEmpty() || states.contains(one.experiment().state()))
                .sorted(
                    Comparator.comparingInt((ExperimentHistory one) -> one.identity().number())
                        .reversed())
                .limit(limit)
                .toList());
  }

  private static Predicate<ExperimentHistory> of(BrandId brand) {
    return one -> one.identity().brand().equals(brand);
  }
}

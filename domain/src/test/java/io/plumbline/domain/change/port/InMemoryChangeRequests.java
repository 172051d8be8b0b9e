package io.plumbline.domain.change.port;

import io.plumbline.domain.change.ChangeHistory;
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

/** Change requests in memory; the transaction lets in one at a time. */
public final class InMemoryChangeRequests implements ChangeRequests {

  private final InMemoryTransaction transaction;
  private final Map<UUID, ChangeHistory> all = new LinkedHashMap<>();

  public InMemoryChangeRequests(InMemoryTransaction transaction) {
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
  public void add(ChangeHistory history, LedgerEntry entry) {
    transaction.run(
        () -> {
          UUID id = history.identity().id();
          ChangeHistory before = all.get(id);
          int steps = before == null ? 0 : before.steps().size();
          String opportunity = history.identity().opportunity();
          boolean taken =
              before == null
                  && opportunity != null
                  && of(history.identity().brand(), opportunity).isPresent();
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
  public Optional<ChangeHistory> find(BrandId brand, int number) {
    return first(brand, one -> one.identity().number() == number);
  }

  @Override
  public Optional<ChangeHistory> withId(BrandId brand, UUID id) {
    return first(brand, one -> one.identity().id().equals(id));
  }

  @Override
  public Optional<ChangeHistory> of(BrandId brand, String opportunity) {
    return first(brand, one -> opportunity.equals(one.identity().opportunity()));
  }

  private Optional<ChangeHistory> first(BrandId brand, Predicate<ChangeHistory> which) {
    return transaction.in(() -> all.values().stream().filter(of(brand)).filter(which).findFirst());
  }

  @Override
  public List<ChangeHistory> newest(BrandId brand, Set<String> states, int limit) {
    return transaction.in(
        () ->
            all.values().stream()
                .filter(of(brand))
                .filter(one -> states.isEmpty() || states.contains(one.request().state()))
                .sorted(
                    Comparator.comparingInt((ChangeHistory one) -> one.identity().number())
                        .reversed())
                .limit(limit)
                .toList());
  }

  private static Predicate<ChangeHistory> of(BrandId brand) {
    return one -> one.identity().brand().equals(brand);
  }
}

package io.plumbline.domain.change.port;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryHistories;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Change requests in memory. */
public final class InMemoryChangeRequests implements ChangeRequests {

  private final InMemoryHistories<ChangeHistory> all;

  public InMemoryChangeRequests(InMemoryTransaction transaction) {
    all = new InMemoryHistories<>(transaction, InMemoryChangeRequests::about);
  }

  private static InMemoryHistories.About about(ChangeHistory history) {
    return new InMemoryHistories.About(
        history.identity().brand(),
        history.identity().id(),
        history.identity().number(),
        history.identity().label(),
        history.request().state(),
        history.steps().size(),
        history.identity().opportunity());
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
  public void add(ChangeHistory history, LedgerEntry entry) {
    all.add(history);
  }

  @Override
  public Optional<ChangeHistory> find(BrandId brand, int number) {
    return all.first(brand, one -> one.number() == number);
  }

  @Override
  public Optional<ChangeHistory> withId(BrandId brand, UUID id) {
    return all.first(brand, one -> one.id().equals(id));
  }

  @Override
  public Optional<ChangeHistory> of(BrandId brand, String opportunity) {
    return all.first(brand, one -> opportunity.equals(one.once()));
  }

  @Override
  public List<ChangeHistory> sentSince(BrandId brand, Instant since) {
    return all.newest(brand, Set.of(), Integer.MAX_VALUE).stream()
        .filter(one -> one.steps().stream().anyMatch(step -> sent(step, since)))
        .toList();
  }

  private static boolean sent(ChangeHistory.Step step, Instant since) {
    return (step.event() instanceof ChangeEvent.Shipping
            || step.event() instanceof ChangeEvent.Shipped)
        && !step.at().isBefore(since);
  }

  @Override
  public List<ChangeHistory> newest(BrandId brand, Set<String> states, int limit) {
    return all.newest(brand, states, limit);
  }
}

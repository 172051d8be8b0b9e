package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.End;
import io.plumbline.domain.change.shipping.LegState;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Settles the requests whose orders have come to their end: shipped, failed or rolled back. Told of
 * the same end twice, it settles once.
 */
public final class SettleChanges {

  private final ChangeBook book;
  private final BudgetBook budgets;
  private final Brands brands;
  private final Dispatches dispatches;

  public SettleChanges(ChangeBook book, BudgetBook budgets, Brands brands, Dispatches dispatches) {
    this.book = book;
    this.budgets = budgets;
    this.brands = brands;
    this.dispatches = dispatches;
  }

  /** Returns the requests that were settled now. */
  public Sweep settle() {
    return Sweep.over(brands, brand -> book.in(brand, "shipping", "rolling back"), this::settle);
  }

  private Optional<ChangeHistory> settle(ChangeHistory open) {
    return book.holding(
        open.identity().brand(),
        () ->
            book.find(open.identity().brand(), open.identity().label())
                .flatMap(history -> settled(history, history.request())));
  }

  private Optional<ChangeHistory> settled(ChangeHistory history, ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Shipping shipping ->
          dispatch(history, shipping.order()).flatMap(one -> shipped(history, one));
      case ChangeRequest.RollingBack back ->
          dispatch(history, back.how().order()).flatMap(one -> rolledBack(history, one));
      default -> Optional.empty();
    };
  }

  private Optional<Dispatch> dispatch(ChangeHistory history, UUID order) {
    return dispatches.find(history.identity().brand(), order);
  }

  private Optional<ChangeHistory> shipped(ChangeHistory history, Dispatch dispatch) {
    return switch (dispatch.end()) {
      case End.Running _ -> Optional.empty();
      case End.Undone(var _, var reasons) ->
          Optional.of(
              book.record(history, new ChangeEvent.ShipFailed(reasons), Actor.SYSTEM, Origin.JOB));
      case End.Done(Instant at) ->
          Optional.of(set(history, new ChangeEvent.Shipped(day(at), receipts(dispatch)), dispatch));
    };
  }

  private Optional<ChangeHistory> rolledBack(ChangeHistory history, Dispatch dispatch) {
    return dispatch.end() instanceof End.Done(Instant at)
        ? Optional.of(
            set(history, new ChangeEvent.RolledBack(day(at), receipts(dispatch)), dispatch))
        : Optional.empty();
  }

  /** The budgets are what was set, from the moment the ledger says so. */
  private ChangeHistory set(ChangeHistory history, ChangeEvent event, Dispatch dispatch) {
    ChangeHistory next = history.with(event, Actor.SYSTEM, book.instant());
    LedgerEntry entry = book.append(next, Origin.JOB);
    budgets.set(history.identity().brand(), dispatch.order().lines(), entry);
    return next;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static List<String> receipts(Dispatch dispatch) {
    return dispatch.legs().stream()
        .filter(leg -> leg.state() instanceof LegState.Done)
        .map(leg -> leg.target().label() + ": " + ((LegState.Done) leg.state()).receipt())
        .toList();
  }
}

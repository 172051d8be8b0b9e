package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.util.UUID;

/** Orders that the allocation before a move be restored, to the cent. */
final class RollBacks {

  private final ChangeBook book;
  private final OpenDispatch dispatches;

  RollBacks(ChangeBook book, OpenDispatch dispatches) {
    this.book = book;
    this.dispatches = dispatches;
  }

  /** Orders it, in the open transaction, and returns the history that says so. */
  ChangeHistory order(ChangeHistory history, String reason, Actor by, Origin origin) {
    Proposal proposal = history.request().proposal();
    UUID key = book.ids().next();
    dispatches.open(
        new BudgetOrder(
            key,
            history.identity().brand(),
            history.identity().label(),
            proposal.step(),
            BudgetOrder.Purpose.ROLL_BACK,
            proposal.currency(),
            proposal.reversed()));
    return book.record(history, new ChangeEvent.RollingBack(key, reason), by, origin);
  }
}

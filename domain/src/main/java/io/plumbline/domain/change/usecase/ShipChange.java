package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import java.util.UUID;

/**
 * Ships what was approved: asks every rule once more, that moment, and orders the budgets. Nothing
 * is sent before the order is stored with its ledger entry.
 */
public final class ShipChange {

  /** Which request, and who ships it. */
  public record Command(BrandId brand, String label, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The budgets are being set. */
    record Shipping(ChangeHistory request, Dispatch dispatch) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It is not approved, or it was shipped before. */
    record NotApproved(ChangeRequest request) implements Outcome {}

    /** Its sprint has not begun, or is over. */
    record OutsideSprint(Proposal proposal) implements Outcome {}

    /** The rules changed since it was approved: it must be put forward again. */
    record RulesChanged(int then, int inForce) implements Outcome {}

    /** It does not start from what is spent now. */
    record BudgetsChanged() implements Outcome {}

    /** Rules stand against it now. */
    record Blocked(Verdict verdict) implements Outcome {}
  }

  private final ChangeBook book;
  private final BudgetBook budgets;
  private final JudgeChange judge;
  private final OpenDispatch dispatches;

  public ShipChange(
      ChangeBook book, BudgetBook budgets, JudgeChange judge, OpenDispatch dispatches) {
    this.book = book;
    this.budgets = budgets;
    this.judge = judge;
    this.dispatches = dispatches;
  }

  /** Returns the request being shipped, or why it is not. */
  public Outcome ship(Command command) {
    return book.holding(command.brand(), () -> shipped(command));
  }

  private Outcome shipped(Command command) {
    Optional<ChangeHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    ChangeHistory history = found.get();
    if (!book.mayAct(command.by())) {
      return refused(command, history, new Outcome.NotAllowed(command.by()), "no lead, no admin");
    }
    if (!(history.request() instanceof ChangeRequest.Approved approved)) {
      return new Outcome.NotApproved(history.request());
    }
    Proposal proposal = approved.proposal();
    if (book.today().isBefore(proposal.sprint().first()) || judge.ships(proposal).isEmpty()) {
      return refused(
          command,
          history,
          new Outcome.OutsideSprint(proposal),
          "it may ship from %s to %s"
              .formatted(proposal.sprint().first(), proposal.sprint().last()));
    }
    int version = judge.inForce(command.brand()).version();
    if (version != approved.policy()) {
      return refused(
          command,
          history,
          new Outcome.RulesChanged(approved.policy(), version),
          "approved under rules %s, in force are %s".formatted(approved.policy(), version));
    }
    if (!budgets.startFromHere(command.brand(), proposal.lines())) {
      return refused(command, history, new Outcome.BudgetsChanged(), "the budgets changed since");
    }
    ChangeEvent.Judged judged = judge.judged(Moment.SHIPPED, approved);
    ChangeHistory known = book.record(history, judged, Actor.SYSTEM, command.origin());
    return judged.verdict().mayGoAhead()
        ? ordered(command, known, proposal)
        : new Outcome.Blocked(judged.verdict());
  }

  private Outcome ordered(Command command, ChangeHistory history, Proposal proposal) {
    UUID key = book.ids().next();
    Dispatch dispatch =
        dispatches.open(
            new BudgetOrder(
                key,
                command.brand(),
                history.identity().label(),
                proposal.step(),
                BudgetOrder.Purpose.SHIP,
                proposal.currency(),
                proposal.lines()));
    return new Outcome.Shipping(
        book.record(history, new ChangeEvent.Shipping(key), command.by(), command.origin()),
        dispatch);
  }

  private Outcome refused(Command command, ChangeHistory history, Outcome outcome, String why) {
    book.record(history, new ChangeEvent.Refused("ship", why), command.by(), command.origin());
    return outcome;
  }
}

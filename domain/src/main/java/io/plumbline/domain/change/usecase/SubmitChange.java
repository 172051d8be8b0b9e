package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/**
 * Puts a request before others, if no rule stands against it. What was put forward or approved
 * under rules that changed since is put forward so again.
 */
public final class SubmitChange {

  /** Which request, and who puts it forward. */
  public record Command(BrandId brand, String label, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** Others have to decide now. */
    record Submitted(ChangeHistory request) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It is not a draft. */
    record NotADraft(ChangeRequest request) implements Outcome {}

    /** It does not start from what is spent now: write it anew. */
    record BudgetsChanged() implements Outcome {}

    /** Its sprint is over. */
    record SprintOver() implements Outcome {}

    /** Rules stand against it. */
    record Blocked(Verdict verdict) implements Outcome {}
  }

  private final ChangeBook book;
  private final BudgetBook budgets;
  private final JudgeChange judge;

  public SubmitChange(ChangeBook book, BudgetBook budgets, JudgeChange judge) {
    this.book = book;
    this.budgets = budgets;
    this.judge = judge;
  }

  /** Returns the request put forward, or why it is not. */
  public Outcome submit(Command command) {
    return book.holding(command.brand(), () -> submitted(command));
  }

  private Outcome submitted(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ChangeHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    ChangeRequest request = found.get().request();
    RuleBook rules = judge.inForce(command.brand());
    boolean open =
        switch (request) {
          case ChangeRequest.Drafted _ -> true;
          case ChangeRequest.Submitted waiting -> waiting.how().policy() != rules.version();
          case ChangeRequest.Approved approved -> approved.policy() != rules.version();
          default -> false;
        };
    if (!open) {
      return new Outcome.NotADraft(request);
    }
    if (judge.ships(request.proposal()).isEmpty()) {
      return new Outcome.SprintOver();
    }
    if (!budgets.startFromHere(command.brand(), request.proposal().lines())) {
      return new Outcome.BudgetsChanged();
    }
    ChangeEvent.Judged judged = judge.judged(Moment.SUBMITTED, request);
    ChangeHistory history = book.record(found.get(), judged, Actor.SYSTEM, command.origin());
    return judged.verdict().mayGoAhead()
        ? new Outcome.Submitted(
            book.record(
                history,
                new ChangeEvent.Submitted(
                    rules.version(), book.instant().plus(rules.approvals().expires())),
                command.by(),
                command.origin()))
        : new Outcome.Blocked(judged.verdict());
  }
}

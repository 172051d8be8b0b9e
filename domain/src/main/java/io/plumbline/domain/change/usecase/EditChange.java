package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Changes a request that has not shipped. Approvals and waivers it had are void, and whoever
 * changes it is one of its authors from then on.
 */
public final class EditChange {

  /** What it is to be. */
  public record Command(BrandId brand, String label, Wish wish, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is a draft again, changed. */
    record Edited(ChangeHistory request) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It shipped, or it is over. */
    record TooLate(ChangeRequest request) implements Outcome {}

    /** It cannot be so: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final ChangeBook book;
  private final BudgetBook budgets;
  private final ComposeProposal compose;
  private final JudgeChange judge;

  public EditChange(ChangeBook book, BudgetBook budgets, ExpectEffect expect, JudgeChange judge) {
    this.book = book;
    this.budgets = budgets;
    this.compose = new ComposeProposal(budgets, expect);
    this.judge = judge;
  }

  /** Returns the request changed, or why it is not. */
  public Outcome edit(Command command) {
    Optional<ChangeHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    int step = found.get().request().proposal().step();
    return switch (compose.of(command.brand(), command.wish(), step)) {
      case ComposeProposal.Composed.Refused(var findings) -> new Outcome.Refused(findings);
      case ComposeProposal.Composed.Made(var proposal) ->
          book.holding(command.brand(), () -> stored(command, proposal));
    };
  }

  private Outcome stored(Command command, Proposal proposal) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    ChangeHistory history = book.find(command.brand(), command.label()).orElseThrow();
    ChangeRequest request = history.request();
    boolean open =
        request instanceof ChangeRequest.Drafted
            || request instanceof ChangeRequest.Submitted
            || request instanceof ChangeRequest.Approved;
    if (!open) {
      return new Outcome.TooLate(request);
    }
    if (!budgets.startFromHere(command.brand(), proposal.lines())) {
      return new Outcome.Refused(ComposeProposal.budgetsChanged());
    }
    ChangeHistory edited =
        book.record(history, new ChangeEvent.Edited(proposal), command.by(), command.origin());
    return new Outcome.Edited(
        judge.ships(proposal).isEmpty()
            ? edited
            : book.record(
                edited,
                judge.judged(Moment.DRAFTED, edited.request()),
                Actor.SYSTEM,
                command.origin()));
  }
}

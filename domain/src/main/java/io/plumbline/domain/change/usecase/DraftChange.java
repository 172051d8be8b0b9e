package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts a change request, with what the model expects of it and what every rule says of it. */
public final class DraftChange {

  /**
   * What is wanted.
   *
   * @param id made by whoever asks, before they ask: the same id twice is the same request; absent
   *     if they need not ask again
   * @param opportunity what the recommender saw: one request for each
   */
  public record Command(
      BrandId brand,
      @Nullable UUID id,
      Wish wish,
      @Nullable String opportunity,
      Actor by,
      Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is drafted; what the rules say of it is on record. */
    record Drafted(ChangeHistory request) implements Outcome {}

    /** There is a request with this id, or for this opportunity. */
    record AlreadyThere(ChangeHistory request) implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It cannot be drafted: every finding. */
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
  private final StateBudgets statements;

  public DraftChange(
      ChangeBook book,
      BudgetBook budgets,
      ExpectEffect expect,
      JudgeChange judge,
      StateBudgets statements) {
    this.book = book;
    this.budgets = budgets;
    this.compose = new ComposeProposal(budgets, expect);
    this.judge = judge;
    this.statements = statements;
  }

  /** Returns the draft, or why there is none. */
  public Outcome draft(Command command) {
    Optional<ChangeHistory> there = there(command);
    if (there.isPresent()) {
      return new Outcome.AlreadyThere(there.get());
    }
    if (!mayDraft(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    return drafted(command, 1, null);
  }

  private boolean mayDraft(Actor by) {
    return by.equals(Actor.SYSTEM) || book.mayAct(by);
  }

  private Optional<ChangeHistory> there(Command command) {
    if (command.opportunity() != null) {
      return book.requests().of(command.brand(), command.opportunity());
    }
    UUID id = command.id();
    return id == null ? Optional.empty() : book.requests().withId(command.brand(), id);
  }

  /** Drafts it as step {@code step} of the move that {@code follows} began. */
  Outcome drafted(Command command, int step, @Nullable String follows) {
    return switch (compose.of(command.brand(), command.wish(), step)) {
      case ComposeProposal.Composed.Refused(var findings) -> new Outcome.Refused(findings);
      case ComposeProposal.Composed.Made(var proposal) ->
          book.holding(command.brand(), () -> stored(command, proposal, follows));
    };
  }

  private Outcome stored(Command command, Proposal proposal, @Nullable String follows) {
    Optional<ChangeHistory> there = there(command);
    if (there.isPresent()) {
      return new Outcome.AlreadyThere(there.get());
    }
    if (!mayDraft(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    if (!budgets.startFromHere(command.brand(), proposal.lines())) {
      return new Outcome.Refused(ComposeProposal.budgetsChanged());
    }
    UUID id = command.id();
    ChangeIdentity identity =
        new ChangeIdentity(
            id == null ? book.ids().next() : id,
            command.brand(),
            book.requests().nextNumber(command.brand()),
            command.by(),
            book.instant(),
            command.opportunity(),
            follows);
    statements.asProjected(command.brand(), proposal.expected().run(), command.origin());
    ChangeHistory begun = book.began(ChangeHistory.begun(identity, proposal), command.origin());
    if (judge.ships(proposal).isEmpty()) {
      return new Outcome.Drafted(begun);
    }
    return new Outcome.Drafted(
        book.record(
            begun, judge.judged(Moment.DRAFTED, begun.request()), Actor.SYSTEM, command.origin()));
  }
}

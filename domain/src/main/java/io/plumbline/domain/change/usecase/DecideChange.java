package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.policy.ApprovalAnswer;
import io.plumbline.domain.change.policy.ApprovalPolicy;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Locale;

/**
 * Decides on a request that was put forward: somebody who wrote nothing of it approves or rejects,
 * by web, REST or chat alike. An approval binds to what was seen and to the rules in force, and
 * asks every rule once more.
 */
public final class DecideChange {

  /** What is said. */
  public enum Answer {
    APPROVE,
    REJECT
  }

  /**
   * The answer to a request.
   *
   * @param content what whoever answers saw: the hash of the proposal
   * @param note why; a rejection needs one
   * @param steppedUp whether they proved just now, anew, who they are
   */
  public record Command(
      BrandId brand,
      String label,
      Answer answer,
      Hash content,
      String note,
      boolean steppedUp,
      Actor by,
      Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** All who are needed agree. */
    record Approved(ChangeHistory request) implements Outcome {}

    /** It counts, and more are needed. */
    record MoreNeeded(ChangeHistory request, int remaining) implements Outcome {}

    /** It is turned down. */
    record Rejected(ChangeHistory request) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who answers is no lead and no admin, or in none of the groups asked: why. */
    record NotAllowed(String why) implements Outcome {}

    /** Who answers wrote it, changed it or put it forward: somebody else must decide. */
    record OwnRequest(ChangeRequest request) implements Outcome {}

    /** Nobody is asked, or it was decided before. */
    record NotOpen(ChangeRequest request) implements Outcome {}

    /** It was changed since it was seen. */
    record Changed(ChangeRequest request) implements Outcome {}

    /** The rules changed since it was put forward: it must be so again. */
    record RulesChanged(int then, int inForce) implements Outcome {}

    /** It does not start from what is spent now. */
    record BudgetsChanged() implements Outcome {}

    /** Its time to be decided on is over. */
    record Lapsed(ChangeRequest request) implements Outcome {}

    /** Who answers must prove anew who they are, which they can only do in the web or by REST. */
    record StepUpNeeded() implements Outcome {}

    /** Rules stand against it now. */
    record Blocked(Verdict verdict) implements Outcome {}
  }

  private static final Outcome UNKNOWN = new Outcome.Unknown();

  private final ChangeBook book;
  private final BudgetBook budgets;
  private final JudgeChange judge;

  public DecideChange(ChangeBook book, BudgetBook budgets, JudgeChange judge) {
    this.book = book;
    this.budgets = budgets;
    this.judge = judge;
  }

  /**
   * Returns the request decided, or why it is not.
   *
   * @throws IllegalArgumentException if the note is too long, or missing where it is needed
   */
  public Outcome decide(Command command) {
    return book.holding(
        command.brand(),
        () ->
            book.find(command.brand(), command.label())
                .map(history -> decided(command, history))
                .orElse(UNKNOWN));
  }

  private Outcome decided(Command command, ChangeHistory history) {
    if (!book.mayAct(command.by())) {
      return refused(
          command, history, new Outcome.NotAllowed("Only leads and admins decide on requests."));
    }
    if (!(history.request() instanceof ChangeRequest.Submitted submitted)) {
      return new Outcome.NotOpen(history.request());
    }
    if (!submitted.draft().mayBeDecidedBy(command.by())) {
      return refused(command, history, new Outcome.OwnRequest(submitted));
    }
    if (!submitted.proposal().content().equals(command.content())) {
      return new Outcome.Changed(submitted);
    }
    if (command.answer() == Answer.REJECT) {
      return new Outcome.Rejected(
          book.record(
              history, new ChangeEvent.Rejected(command.note()), command.by(), command.origin()));
    }
    return !book.instant().isBefore(submitted.how().expires())
            || judge.ships(submitted.proposal()).isEmpty()
        ? new Outcome.Lapsed(submitted)
        : approved(command, history, submitted);
  }

  private Outcome approved(
      Command command, ChangeHistory history, ChangeRequest.Submitted submitted) {
    int version = judge.inForce(command.brand()).version();
    if (version != submitted.how().policy()) {
      return refused(command, history, new Outcome.RulesChanged(submitted.how().policy(), version));
    }
    if (!budgets.startFromHere(command.brand(), submitted.proposal().lines())) {
      return refused(command, history, new Outcome.BudgetsChanged());
    }
    ApprovalPolicy approvals = judge.inForce(command.brand()).approvals();
    long moved = submitted.proposal().moved();
    List<String> before =
        submitted.approvals().stream().map(approval -> approval.by().name()).toList();
    return switch (approvals.answer(moved, command.by().name(), before)) {
      case ApprovalAnswer.AlreadyApproved _ ->
          new Outcome.NotAllowed("%s has approved it already.".formatted(command.by().name()));
      case ApprovalAnswer.NotInAGroup(var groups) ->
          refused(
              command,
              history,
              new Outcome.NotAllowed(
                  "Somebody of %s is asked.".formatted(String.join(" or ", groups))));
      case ApprovalAnswer.OverLimit(long limit) ->
          refused(
              command,
              history,
              new Outcome.NotAllowed(
                  String.format(
                      Locale.ROOT,
                      "%s may approve moves up to %.2f a week; this moves %.2f.",
                      command.by().name(),
                      limit / 100.0,
                      moved / 100.0)));
      case ApprovalAnswer.Counts(int remaining) -> counted(command, history, submitted, remaining);
      case ApprovalAnswer.Complete _ -> counted(command, history, submitted, 0);
    };
  }

  private Outcome counted(
      Command command, ChangeHistory history, ChangeRequest.Submitted submitted, int remaining) {
    boolean stepUp =
        judge.inForce(command.brand()).approvals().needs(submitted.proposal().moved()).stepUp();
    if (stepUp && !command.steppedUp()) {
      return new Outcome.StepUpNeeded();
    }
    ChangeEvent.Judged judged = judge.judged(Moment.APPROVED, submitted);
    ChangeHistory known = book.record(history, judged, Actor.SYSTEM, command.origin());
    if (!judged.verdict().mayGoAhead()) {
      return new Outcome.Blocked(judged.verdict());
    }
    ChangeHistory next =
        book.record(
            known,
            new ChangeEvent.Approved(
                command.content(),
                submitted.how().policy(),
                command.note(),
                remaining,
                command.steppedUp()),
            command.by(),
            command.origin());
    return remaining == 0 ? new Outcome.Approved(next) : new Outcome.MoreNeeded(next, remaining);
  }

  /** What was tried and may not be goes on record. */
  private Outcome refused(Command command, ChangeHistory history, Outcome outcome) {
    String why =
        switch (outcome) {
          case Outcome.OwnRequest _ -> "nobody decides on a request of their own";
          case Outcome.NotAllowed(var said) -> said;
          case Outcome.RulesChanged(int then, int inForce) ->
              "put forward under rules %s, in force are %s".formatted(then, inForce);
          case Outcome.BudgetsChanged _ -> "the budgets changed since";
          default -> "it is not open";
        };
    book.record(
        history,
        new ChangeEvent.Refused(command.answer().name().toLowerCase(Locale.ROOT), why),
        command.by(),
        command.origin());
    return outcome;
  }
}

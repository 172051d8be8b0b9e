package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets a rule aside for one draft, by two people: one asks and says why, another grants it. */
public final class WaiveRule {

  /**
   * Which rule.
   *
   * @param reason of whoever asks; absent to grant what was asked
   */
  public record Command(
      BrandId brand, String label, Rule rule, @Nullable String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** A second person has to grant it now. */
    record Asked(ChangeHistory request) implements Outcome {}

    /** It is set aside. */
    record Granted(ChangeHistory request) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** Who grants asked for it. */
    record OwnWish(Actor by) implements Outcome {}

    /** Nobody asked for it. */
    record NobodyAsked(Rule rule) implements Outcome {}

    /** The rules in force do not let people set it aside. */
    record NotWaivable(Rule rule) implements Outcome {}

    /** It is not a draft. */
    record NotADraft(ChangeRequest request) implements Outcome {}
  }

  private final ChangeBook book;
  private final JudgeChange judge;

  public WaiveRule(ChangeBook book, JudgeChange judge) {
    this.book = book;
    this.judge = judge;
  }

  /**
   * Returns the request with the wish or the waiver, or why it has none.
   *
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public Outcome waive(Command command) {
    return book.holding(command.brand(), () -> waived(command));
  }

  private Outcome waived(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ChangeHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (!(found.get().request() instanceof ChangeRequest.Drafted draft)) {
      return new Outcome.NotADraft(found.get().request());
    }
    if (!judge.inForce(command.brand()).guardrails().waivable().contains(command.rule())) {
      return new Outcome.NotWaivable(command.rule());
    }
    String reason = command.reason();
    return reason == null
        ? granted(command, found.get(), draft)
        : new Outcome.Asked(
            book.record(
                found.get(),
                new ChangeEvent.WaiverAsked(command.rule(), reason),
                command.by(),
                command.origin()));
  }

  private Outcome granted(Command command, ChangeHistory history, ChangeRequest.Drafted draft) {
    Optional<ChangeRequest.WaiverWish> wish =
        draft.wishes().stream().filter(one -> one.asked().rule() == command.rule()).findFirst();
    if (wish.isEmpty()) {
      return new Outcome.NobodyAsked(command.rule());
    }
    return wish.get().by().name().equalsIgnoreCase(command.by().name())
        ? new Outcome.OwnWish(command.by())
        : new Outcome.Granted(
            book.record(
                history,
                new ChangeEvent.WaiverGranted(command.rule()),
                command.by(),
                command.origin()));
  }
}

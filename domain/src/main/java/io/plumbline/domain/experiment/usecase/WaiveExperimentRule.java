package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets a rule of registration aside for one draft, by two people: one asks and says why, another
 * grants it, and does not register the test then.
 */
public final class WaiveExperimentRule {

  /**
   * Which rule.
   *
   * @param reason of whoever asks; absent to grant what was asked
   */
  public record Command(
      BrandId brand,
      String label,
      ExperimentRule rule,
      @Nullable String reason,
      Actor by,
      Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** A second person has to grant it now. */
    record Asked(ExperimentHistory test) implements Outcome {}

    /** It is set aside. */
    record Granted(ExperimentHistory test) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** Who grants asked for it. */
    record OwnWish(Actor by) implements Outcome {}

    /** Nobody asked for it. */
    record NobodyAsked(ExperimentRule rule) implements Outcome {}

    /** It is no draft. */
    record NotADraft(Experiment test) implements Outcome {}
  }

  private final ExperimentBook book;

  public WaiveExperimentRule(ExperimentBook book) {
    this.book = book;
  }

  /**
   * Returns the draft with the wish or the waiver, or why it has none.
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
    Optional<ExperimentHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (!(found.get().experiment() instanceof Experiment.Draft draft)) {
      return new Outcome.NotADraft(found.get().experiment());
    }
    String reason = command.reason();
    return reason == null
        ? granted(command, found.get(), draft)
        : new Outcome.Asked(
            book.record(
                found.get(),
                new ExperimentEvent.WaiverAsked(command.rule(), reason),
                command.by(),
                command.origin()));
  }

  private Outcome granted(Command command, ExperimentHistory history, Experiment.Draft draft) {
    Optional<Experiment.Wish> wish = draft.wish(command.rule());
    if (wish.isEmpty()) {
      return new Outcome.NobodyAsked(command.rule());
    }
    return wish.get().by().name().strip().equalsIgnoreCase(command.by().name().strip())
        ? new Outcome.OwnWish(command.by())
        : new Outcome.Granted(
            book.record(
                history,
                new ExperimentEvent.Waived(command.rule()),
                command.by(),
                command.origin()));
  }
}

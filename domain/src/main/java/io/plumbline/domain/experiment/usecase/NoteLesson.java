package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Puts on record what a test that is over taught (GOV-08); more may be noted later. */
public final class NoteLesson {

  /**
   * Which test.
   *
   * @param learned what others should know of it
   * @param follows what is done because of it; may be empty
   */
  public record Command(
      BrandId brand, String label, String learned, String follows, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is on record. */
    record Noted(ExperimentHistory test) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It is not over: nothing was learned yet. */
    record NotOver(Experiment test) implements Outcome {}
  }

  private final ExperimentBook book;

  public NoteLesson(ExperimentBook book) {
    this.book = book;
  }

  /**
   * Returns the test with the lesson, or why it has none.
   *
   * @throws IllegalArgumentException if nothing is said, or it is too long
   */
  public Outcome note(Command command) {
    return book.holding(command.brand(), () -> noted(command));
  }

  private Outcome noted(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ExperimentHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    Experiment test = found.get().experiment();
    return test.isOver()
        ? new Outcome.Noted(
            book.record(
                found.get(),
                new ExperimentEvent.Learned(command.learned(), command.follows()),
                command.by(),
                command.origin()))
        : new Outcome.NotOver(test);
  }
}

package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Ends a test without a result, whether it began or not; what was seen stays on record. */
public final class StopExperiment {

  /** Which test, and why. */
  public record Command(BrandId brand, String label, String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is over. */
    record Stopped(ExperimentHistory test) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It has a result, or it was stopped before. */
    record Over(Experiment test) implements Outcome {}
  }

  private final ExperimentBook book;

  public StopExperiment(ExperimentBook book) {
    this.book = book;
  }

  /**
   * Returns the test stopped, or why it is not.
   *
   * @throws IllegalArgumentException if there is no reason, or it is too long
   */
  public Outcome stop(Command command) {
    return book.holding(command.brand(), () -> stopped(command));
  }

  private Outcome stopped(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ExperimentHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    return switch (found.get().experiment()) {
      case Experiment.ReadOut over -> new Outcome.Over(over);
      case Experiment.Stopped over -> new Outcome.Over(over);
      case Experiment.Draft _, Experiment.Registered _, Experiment.Running _ ->
          new Outcome.Stopped(
              book.record(
                  found.get(),
                  new ExperimentEvent.Stopped(command.reason()),
                  command.by(),
                  command.origin()));
    };
  }
}

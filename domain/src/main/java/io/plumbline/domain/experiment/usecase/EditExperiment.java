package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Changes a draft. Waivers it had are void. */
public final class EditExperiment {

  /** What it is to be. */
  public record Command(BrandId brand, String label, TestPlan plan, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is changed. */
    record Edited(ExperimentHistory test) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** Its plan is fixed, or it is over. */
    record TooLate(Experiment test) implements Outcome {}
  }

  private final ExperimentBook book;

  public EditExperiment(ExperimentBook book) {
    this.book = book;
  }

  /** Returns the draft changed, or why it is not. */
  public Outcome edit(Command command) {
    return book.holding(command.brand(), () -> edited(command));
  }

  private Outcome edited(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ExperimentHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    return found.get().experiment() instanceof Experiment.Draft
        ? new Outcome.Edited(
            book.record(
                found.get(),
                new ExperimentEvent.Edited(command.plan()),
                command.by(),
                command.origin()))
        : new Outcome.TooLate(found.get().experiment());
  }
}

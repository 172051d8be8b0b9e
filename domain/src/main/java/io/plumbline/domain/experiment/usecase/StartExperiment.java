package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.Optional;

/** Says that a registered test runs. */
public final class StartExperiment {

  /**
   * Which test, and since when.
   *
   * @param day the day it began; not later than today
   */
  public record Command(BrandId brand, String label, LocalDate day, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It runs. */
    record Started(ExperimentHistory test) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It is not registered, or it began already. */
    record NotRegistered(Experiment test) implements Outcome {}

    /** It has not begun: that day is still to come. */
    record TooEarly(LocalDate today) implements Outcome {}
  }

  private final ExperimentBook book;

  public StartExperiment(ExperimentBook book) {
    this.book = book;
  }

  /** Returns the test running, or why it is not. */
  public Outcome start(Command command) {
    return book.holding(command.brand(), () -> started(command));
  }

  private Outcome started(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ExperimentHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (!(found.get().experiment() instanceof Experiment.Registered)) {
      return new Outcome.NotRegistered(found.get().experiment());
    }
    if (command.day().isAfter(book.today())) {
      return new Outcome.TooEarly(book.today());
    }
    return new Outcome.Started(
        book.record(
            found.get(),
            new ExperimentEvent.Started(command.day()),
            command.by(),
            command.origin()));
  }
}

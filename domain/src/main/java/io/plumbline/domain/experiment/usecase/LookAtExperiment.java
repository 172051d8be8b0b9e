package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Puts a look on record that somebody made elsewhere (EXP-17): at a running test that names no
 * markets, so that the brand's data cannot tell. One the plan has, or a peek, which is called one.
 */
public final class LookAtExperiment {

  /**
   * What was seen.
   *
   * @param through the last day that was seen; not later than today
   * @param estimate the incremental outcome so far
   * @param lower the interval valid at this look, as its boundaries have it
   */
  public record Command(
      BrandId brand,
      String label,
      LocalDate through,
      double estimate,
      double standardError,
      double lower,
      double upper,
      Look.Verdict verdict,
      String note,
      Actor by,
      Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is on record; {@code look} tells whether it was planned. */
    record Looked(ExperimentHistory test, Look look) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It does not run. */
    record NotRunning(Experiment test) implements Outcome {}

    /** Its markets are in the data: its looks are computed, nobody enters them. */
    record Computed(Experiment test) implements Outcome {}

    /** Those days are not, or not yet, of the test; or an earlier look saw more. */
    record NotThen(String why) implements Outcome {}
  }

  private final ExperimentBook book;

  public LookAtExperiment(ExperimentBook book) {
    this.book = book;
  }

  /**
   * Returns the test with the look, or why it has none.
   *
   * @throws IllegalArgumentException if the numbers cannot be
   */
  public Outcome look(Command command) {
    return book.holding(command.brand(), () -> looked(command));
  }

  private Outcome looked(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ExperimentHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (!(found.get().experiment() instanceof Experiment.Running running)) {
      return new Outcome.NotRunning(found.get().experiment());
    }
    if (running.plan().namesMarkets()) {
      return new Outcome.Computed(running);
    }
    Optional<String> why = notThen(command, running);
    if (why.isPresent()) {
      return new Outcome.NotThen(why.get());
    }
    int day =
        Math.toIntExact(ChronoUnit.DAYS.between(running.plan().first(), command.through()) + 1);
    Look look =
        new Look(
            command.through(),
            day,
            running.plan().looks().plans(day),
            command.estimate(),
            command.standardError(),
            command.lower(),
            command.upper(),
            command.verdict(),
            command.note(),
            null);
    return new Outcome.Looked(
        book.record(found.get(), new ExperimentEvent.Looked(look), command.by(), command.origin()),
        look);
  }

  private Optional<String> notThen(Command command, Experiment.Running running) {
    if (command.through().isAfter(book.today())) {
      return Optional.of("%s is still to come.".formatted(command.through()));
    }
    if (command.through().isBefore(running.plan().first())) {
      return Optional.of("The test begins on %s.".formatted(running.plan().first()));
    }
    boolean less =
        !running.looks().isEmpty()
            && command.through().isBefore(running.looks().getLast().through());
    return less
        ? Optional.of(
            "The look before saw the days up to %s.".formatted(running.looks().getLast().through()))
        : Optional.empty();
  }
}

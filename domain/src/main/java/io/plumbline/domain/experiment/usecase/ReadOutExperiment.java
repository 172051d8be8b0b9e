package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Departures;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.RefitForTest;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/**
 * Puts the result of a running test on record, with what departs from its registered plan, and asks
 * for a fit of the brand's model that is held to it (EXP-32).
 */
public final class ReadOutExperiment {

  /** Which test, what was found, and of what. */
  public record Command(
      BrandId brand,
      String label,
      ExperimentResult result,
      ReadoutScope scope,
      Actor by,
      Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It has its result. */
    record ReadOut(ExperimentHistory test, List<String> departures, Refit refit)
        implements Outcome {
      public ReadOut {
        departures = List.copyOf(departures);
      }
    }

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It does not run. */
    record NotRunning(Experiment test) implements Outcome {}

    /** What was read out ends in the days to come. */
    record TooEarly(ReadoutScope scope) implements Outcome {}
  }

  /** What follows for the model. */
  public enum Refit {
    /** A fit that is held to the test was asked for. */
    QUEUED,
    /** No spend changed: there is no return that a model could be held to. */
    NOTHING_TO_HOLD_TO,
    /** The brand has no specification: its first fit will be held to the test. */
    NO_SPECIFICATION
  }

  private final ExperimentBook book;
  private final RequestFit requestFit;

  public ReadOutExperiment(ExperimentBook book, RequestFit requestFit) {
    this.book = book;
    this.requestFit = requestFit;
  }

  /** Returns the test with its result, or why it has none. */
  public Outcome readOut(Command command) {
    return book.holding(command.brand(), () -> written(command));
  }

  private Outcome written(Command command) {
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
    if (command.scope().last().isAfter(book.today())) {
      return new Outcome.TooEarly(command.scope());
    }
    List<String> departures =
        Departures.of(running, command.scope(), command.result(), book.today());
    ExperimentHistory history =
        book.record(
            found.get(),
            new ExperimentEvent.ReadOut(command.result(), command.scope(), departures),
            command.by(),
            command.origin());
    return new Outcome.ReadOut(history, departures, refit(command));
  }

  private Refit refit(Command command) {
    if (command.result().spendChange() == 0) {
      return Refit.NOTHING_TO_HOLD_TO;
    }
    return switch (requestFit.request(
        new RequestFit.Command(command.brand(), SamplerSettings.DEFAULT, command.by()))) {
      case RequestFit.Outcome.NoSpecification _ -> Refit.NO_SPECIFICATION;
      case RequestFit.Outcome.Requested(Job fit) -> {
        book.told(
            command.brand(),
            new RefitForTest(command.label(), fit.id()),
            command.by(),
            command.origin());
        yield Refit.QUEUED;
      }
    };
  }
}

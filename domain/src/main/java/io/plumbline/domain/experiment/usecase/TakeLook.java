package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.DueLooks;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a running test in the brand's own data, by the plan fixed at its registration (EXP-17):
 * each look that is due, once, in order. Nobody enters a figure.
 */
public final class TakeLook {

  /** How it ended. */
  public sealed interface Outcome {

    /** These looks are on record; the last says where the test stands. */
    record Taken(ExperimentHistory test, List<Look> looks) implements Outcome {
      public Taken {
        looks = List.copyOf(looks);
      }
    }

    /** No look is due: why, and when the next is. */
    record NothingDue(Experiment test, String why) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It does not run. */
    record NotRunning(Experiment test) implements Outcome {}

    /** It names no markets: the data do not tell of it. */
    record NotThis(Experiment test) implements Outcome {}

    /** The data do not allow it: every finding. */
    record Refused(Experiment test, List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final ExperimentBook book;
  private final Batches batches;

  public TakeLook(ExperimentBook book, Batches batches) {
    this.book = book;
    this.batches = batches;
  }

  /** Returns the looks that were due, or why there were none. */
  public Outcome take(BrandId brand, String label, Actor by, Origin origin) {
    if (!by.equals(Actor.SYSTEM) && !book.mayAct(by)) {
      return new Outcome.NotAllowed(by);
    }
    Optional<ExperimentHistory> found = book.find(brand, label);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    Experiment test = found.get().experiment();
    if (!(test instanceof Experiment.Running running)) {
      return new Outcome.NotRunning(test);
    }
    if (!test.plan().namesMarkets()) {
      return new Outcome.NotThis(test);
    }
    TestMarkets markets = TestMarkets.outcomesOf(test.plan());
    return switch (markets.read(reader -> batches.observations(brand, reader))) {
      case PanelReading.Broken(var findings) -> new Outcome.Refused(test, findings);
      case PanelReading.Whole(var panel) ->
          seen(
              found.get(),
              running,
              new PlannedWindow(test.plan(), panel, markets.late()),
              by,
              origin);
    };
  }

  private Outcome seen(
      ExperimentHistory history,
      Experiment.Running running,
      PlannedWindow window,
      Actor by,
      Origin origin) {
    Optional<Finding> misfit = window.misfit();
    if (misfit.isPresent()) {
      return new Outcome.Refused(running, List.of(misfit.get()));
    }
    if (window.come() == 0) {
      return new Outcome.NothingDue(
          running, window.early(running.plan().first(), "the test begins on %s").orElseThrow());
    }
    List<Look> due;
    try {
      due =
          new DueLooks(running.plan(), window.panel(), window.test(window.come()))
              .after(running.looks());
    } catch (IllegalArgumentException cannot) {
      return new Outcome.Refused(
          running,
          List.of(
              ComputeReadout.finding(
                  "look",
                  String.valueOf(cannot.getMessage()),
                  "An outcome above 0 in every market and period.")));
    }
    return due.isEmpty()
        ? new Outcome.NothingDue(running, whyNot(running, window))
        : book.holding(history.identity().brand(), () -> written(history, due, by, origin));
  }

  private static String whyNot(Experiment.Running running, PlannedWindow window) {
    Optional<Look> ending = running.looks().stream().filter(Look::ends).findFirst();
    if (ending.isPresent() && ending.get().verdict() == Look.Verdict.SIGNIFICANT) {
      return "The look after day %d found the effect: it may be read out."
          .formatted(ending.get().day());
    }
    TestPlan plan = running.plan();
    int seen = running.looks().isEmpty() ? 0 : running.looks().getLast().day();
    Optional<LocalDate> next =
        plan.looks().days().stream()
            .filter(day -> day > seen)
            .findFirst()
            .map(day -> plan.first().plusDays(day - 1L));
    return next.flatMap(day -> window.early(day, "the next look is due with those of %s"))
        .orElse(
            plan.looks().days().isEmpty()
                ? "Everything that has come was looked at already."
                : "No further look is planned: it is read out.");
  }

  /** Writes the looks, unless somebody took them in the meantime. */
  private Outcome written(ExperimentHistory seen, List<Look> due, Actor by, Origin origin) {
    ExperimentHistory history =
        book.find(seen.identity().brand(), seen.identity().label()).orElseThrow();
    if (!(history.experiment() instanceof Experiment.Running running)) {
      return new Outcome.NotRunning(history.experiment());
    }
    if (history.steps().size() != seen.steps().size()) {
      return new Outcome.NothingDue(running, "Somebody looked at it just now.");
    }
    for (Look look : due) {
      history = book.record(history, new ExperimentEvent.Looked(look), by, origin);
    }
    return new Outcome.Taken(history, due);
  }
}

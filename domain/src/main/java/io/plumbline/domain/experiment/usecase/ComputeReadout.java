package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoReadout;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.experiment.readout.Readout;
import io.plumbline.domain.experiment.readout.ReadoutQuestion;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Reads a geo test out of the brand's own data, as its plan has it. Nothing is put on record: that
 * is for whoever stands for the result.
 */
public final class ComputeReadout {

  /** How it ended. */
  public sealed interface Outcome {

    /**
     * What the data say.
     *
     * @param panel the markets of the test, from the first period known to the last that counts
     * @param test where in it the test lies
     */
    record Computed(TestPlan plan, GeoPanel panel, GeoTest test, Readout readout)
        implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** It is none that is read out of markets, or it did not run: why. */
    record NotThis(String why) implements Outcome {}

    /** The data do not allow it: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final ExperimentBook book;
  private final Batches batches;
  private final GeoReadout readouts;

  public ComputeReadout(ExperimentBook book, Batches batches, GeoReadout readouts) {
    this.book = book;
    this.batches = batches;
    this.readouts = readouts;
  }

  /** Returns what the brand's data say of the test. */
  public Outcome compute(BrandId brand, String label) {
    Optional<Experiment> found = book.find(brand, label).map(ExperimentHistory::experiment);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    TestPlan plan = found.get().plan();
    if (!(found.get() instanceof Experiment.Running)
        && !(found.get() instanceof Experiment.ReadOut)) {
      return new Outcome.NotThis("It does not run: there is nothing to read out.");
    }
    if (plan.treated().isEmpty() || plan.control().isEmpty()) {
      return new Outcome.NotThis(
          "It names no treated and control markets: it is read out elsewhere.");
    }
    return switch (TestMarkets.of(plan).read(reader -> batches.observations(brand, reader))) {
      case PanelReading.Broken(var findings) -> new Outcome.Refused(findings);
      case PanelReading.Whole(var panel) -> read(plan, panel);
    };
  }

  private Outcome read(TestPlan plan, GeoPanel panel) {
    Optional<Finding> gap = gap(plan, panel);
    if (gap.isPresent()) {
      return new Outcome.Refused(List.of(gap.get()));
    }
    int step = panel.step();
    int start = periods(panel, ChronoUnit.DAYS.between(panel.first(), plan.first()));
    int end = start + plan.days() / step;
    int planned = plan.cooldownDays() / step;
    int late = Math.min(planned, panel.periods() - end);
    GeoTest test =
        new GeoTest(
            plan.treated().stream().mapToInt(panel::place).toArray(),
            plan.control().stream().mapToInt(panel::place).toArray(),
            start,
            end,
            late,
            planned - late,
            plan.alternative(),
            plan.alpha().value());
    return new Outcome.Computed(
        plan, panel, test, readouts.read(panel, test, ReadoutQuestion.automatic(plan.channel())));
  }

  private static int periods(GeoPanel panel, long days) {
    return Math.toIntExact(days / panel.step());
  }

  /** What keeps the test from lying inside of the panel in whole periods. */
  private static Optional<Finding> gap(TestPlan plan, GeoPanel panel) {
    long before = ChronoUnit.DAYS.between(panel.first(), plan.first());
    if (before % panel.step() != 0 || plan.days() % panel.step() != 0) {
      return Optional.of(
          finding(
              "whole-weeks",
              "The data are weekly from %s on; the test runs from %s for %d days."
                  .formatted(panel.first(), plan.first(), plan.days()),
              "Daily data, or a test of whole weeks."));
    }
    if (before < 4L * panel.step()) {
      return Optional.of(
          finding(
              "pre-period",
              "The data begin on %s; the test on %s.".formatted(panel.first(), plan.first()),
              "At least four periods before the test."));
    }
    if (panel.day(panel.periods() - 1).plusDays(panel.step() - 1L).isBefore(plan.last())) {
      return Optional.of(
          finding(
              "not-yet",
              "The data end on %s; the test on %s."
                  .formatted(
                      panel.day(panel.periods() - 1).plusDays(panel.step() - 1L), plan.last()),
              "Data of every day of the test."));
    }
    return Optional.empty();
  }

  static Finding finding(String rule, String problem, String accepted) {
    return Finding.error(rule, Finding.Place.series("panel"), problem, accepted);
  }
}

package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoReadout;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.experiment.readout.Readout;
import io.plumbline.domain.experiment.readout.ReadoutQuestion;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        implements Outcome {

      /** Returns what would go on record: the result, and what was read out. */
      public ExperimentResult result() {
        return ExperimentResult.of(readout, plan.alpha().value());
      }

      /** Returns where the result is from: the markets and days, by a hash of their numbers. */
      public ReadoutScope scope() {
        return new ReadoutScope(
            plan.first(),
            panel.day(test.end() - 1).plusDays(panel.step() - 1L),
            plan.treated(),
            plan.control(),
            plan.kpi(),
            plan.alternative(),
            "the brand's data from %s to %s, SHA-256 %s"
                .formatted(
                    panel.first(),
                    panel.day(panel.periods() - 1).plusDays(panel.step() - 1L),
                    hash(panel).hex()));
      }
    }

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

  /**
   * Returns what the brand's data say of the test.
   *
   * @param through the last day that is read: the plan's, or that of a look that ended the test.
   *     Left out, it is the one on record, else the plan's, or where the data do not go so far,
   *     that of the look
   */
  public Outcome compute(BrandId brand, String label, @Nullable LocalDate through) {
    Optional<Experiment> found = book.find(brand, label).map(ExperimentHistory::experiment);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    TestPlan plan = found.get().plan();
    if (!(found.get() instanceof Experiment.Running)
        && !(found.get() instanceof Experiment.ReadOut)) {
      return new Outcome.NotThis("It does not run: there is nothing to read out.");
    }
    if (!plan.namesMarkets()) {
      return new Outcome.NotThis(
          "It names no treated and control markets: it is read out elsewhere.");
    }
    TestMarkets markets = TestMarkets.of(plan);
    return switch (markets.read(reader -> batches.observations(brand, reader))) {
      case PanelReading.Broken(var findings) -> new Outcome.Refused(findings);
      case PanelReading.Whole(var panel) ->
          read(
              new PlannedWindow(plan, panel, markets.late()),
              Optional.ofNullable(through).or(() -> recorded(found.get())),
              ended(found.get()));
    };
  }

  /** The day of the look that ended the test before its plan did, if one did. */
  private static Optional<LocalDate> ended(Experiment test) {
    return switch (test) {
      case Experiment.Running running -> running.endedBy().map(Look::through);
      case Experiment.ReadOut readOut -> ended(readOut.running());
      case Experiment.Draft _, Experiment.Registered _, Experiment.Stopped _ -> Optional.empty();
    };
  }

  /** The day through which it was read out, if a look ended it then. */
  private static Optional<LocalDate> recorded(Experiment test) {
    return test instanceof Experiment.ReadOut readOut
        ? ended(test).filter(readOut.how().scope().last()::equals)
        : Optional.empty();
  }

  private Outcome read(PlannedWindow all, Optional<LocalDate> asked, Optional<LocalDate> ended) {
    TestPlan plan = all.plan();
    LocalDate last =
        asked.orElseGet(
            () -> ended.filter(day -> all.ended().isBefore(plan.last())).orElse(plan.last()));
    PlannedWindow window = last.isBefore(plan.last()) ? all.through(last) : all;
    Optional<Finding> gap =
        notThen(plan, last, ended)
            .or(window::misfit)
            .or(
                () ->
                    window
                        .early(last, "the test on %s")
                        .map(why -> finding("not-yet", why, "Data of every day of the test.")));
    if (gap.isPresent()) {
      return new Outcome.Refused(List.of(gap.get()));
    }
    GeoTest test = window.test(window.come());
    try {
      return new Outcome.Computed(
          plan,
          window.panel(),
          test,
          readouts.read(window.panel(), test, ReadoutQuestion.automatic(plan.channel())));
    } catch (IllegalArgumentException cannot) {
      return new Outcome.Refused(
          List.of(
              finding(
                  "readout",
                  String.valueOf(cannot.getMessage()),
                  "Markets and days that a method can be used on.")));
    }
  }

  private static Optional<Finding> notThen(
      TestPlan plan, LocalDate last, Optional<LocalDate> ended) {
    return last.equals(plan.last()) || ended.filter(last::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            finding(
                "through",
                "No planned look ended the test on %s.".formatted(last),
                ended.map(day -> "%s, when a look ended it, or ".formatted(day)).orElse("")
                    + "%s, its last day".formatted(plan.last())));
  }

  /** The hash of everything that was read: market, day, outcome and spend, a line each. */
  private static Hash hash(GeoPanel panel) {
    double[][] spend = panel.spend();
    StringBuilder text = new StringBuilder("panel 1\n");
    for (int geo = 0; geo < panel.geos().size(); geo++) {
      for (int t = 0; t < panel.periods(); t++) {
        text.append(panel.geos().get(geo).value())
            .append('\t')
            .append(panel.day(t))
            .append('\t')
            .append(panel.outcome()[geo][t])
            .append('\t')
            .append(spend == null ? "" : "" + spend[geo][t])
            .append('\n');
      }
    }
    return Hash.of(text.toString());
  }

  static Finding finding(String rule, String problem, String accepted) {
    return Finding.error(rule, Finding.Place.series("panel"), problem, accepted);
  }
}

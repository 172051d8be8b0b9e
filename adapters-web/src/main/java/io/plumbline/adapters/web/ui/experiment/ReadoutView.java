package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.adapters.web.ui.chart.TestWindow;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.Check;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.experiment.readout.Readout;
import io.plumbline.domain.experiment.usecase.ComputeReadout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A readout without a page: its verdict, its figures, and what other methods say.
 *
 * @param last the last day that was read
 * @param data where it is from, so that others can do it again
 * @param units of the outcome, if a model says
 */
record ReadoutView(
    String label,
    TestPlan plan,
    Readout readout,
    TestWindow window,
    LocalDate last,
    String data,
    Optional<Units> units) {

  /** Returns the view of what was computed of a test. */
  static ReadoutView of(
      String label, ComputeReadout.Outcome.Computed computed, Optional<Units> units) {
    return new ReadoutView(
        label,
        computed.plan(),
        computed.readout(),
        new TestWindow(
            computed.panel().first(),
            computed.panel().step(),
            computed.test().start(),
            computed.test().end()),
        computed.scope().last(),
        computed.scope().data(),
        units);
  }

  double alpha() {
    return plan.alpha().value();
  }

  private Effect effect() {
    return readout.effect();
  }

  Figure lift() {
    return TestFigures.percent(effect().lift().estimate(), effect().lift().interval(alpha()));
  }

  Figure outcome() {
    return TestFigures.outcome(
        effect().incremental(), effect().incrementalInterval(alpha()), units);
  }

  Optional<Figure> perMoney() {
    return readout
        .incrementalReturn()
        .map(
            one ->
                TestFigures.ratio(one.inference().estimate(), one.inference().interval(alpha())));
  }

  /** Returns the verdict in plain language. */
  String sentence() {
    long doubts = readout.checks().stream().filter(check -> !check.passed()).count();
    String verdict =
        effect().significant(alpha())
            ? "%s was %s %s in the treated markets than it would have been (%s)."
                .formatted(
                    plan.kpi(),
                    lift().value().replaceFirst("^[+\u2212]", ""),
                    effect().lift().estimate() < 0 ? "lower" : "higher",
                    lift().interval())
            : "No effect on %s was found: it changed by %s, and anything from %s is possible."
                .formatted(plan.kpi(), lift().value(), lift().interval());
    return "%s%s %s"
        .formatted(
            verdict.substring(0, 1).toUpperCase(Locale.ROOT),
            verdict.substring(1),
            doubts == 0
                ? "Every check passes."
                : "%s for doubt: see the checks first."
                    .formatted(Format.counted(doubts, "check gives reason", "checks give reason")));
  }

  /** Returns the checks, those that give reason for doubt first. */
  List<Check> checks() {
    List<Check> checks = new ArrayList<>(readout.checks());
    checks.sort(Comparator.comparing(Check::passed));
    return checks;
  }

  /** Returns the lift by every method, the chosen one first, in per cent. */
  List<ForestChart.Row> companions() {
    List<ForestChart.Row> rows = new ArrayList<>();
    rows.add(row(effect(), ForestChart.Mark.TEST));
    readout.companions().forEach(one -> rows.add(row(one, ForestChart.Mark.MODEL_ALONE)));
    return rows;
  }

  private ForestChart.Row row(Effect of, ForestChart.Mark mark) {
    LiftInterval interval = of.lift().interval(alpha());
    return new ForestChart.Row(
        of.method().label(),
        TestFigures.percent(of.lift().estimate(), interval),
        100 * of.lift().estimate(),
        100 * interval.lower(),
        100 * interval.upper(),
        mark);
  }

  /** Returns what would go on record. */
  ExperimentResult result() {
    return ExperimentResult.of(readout, alpha());
  }
}

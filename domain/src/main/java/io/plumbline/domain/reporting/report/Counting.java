package io.plumbline.domain.reporting.report;

import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.report.SheetFigure.About;
import io.plumbline.domain.shared.Estimate;

/**
 * What a run's numbers are counted in, and which days they tell of.
 *
 * @param money the currency's ISO code
 */
record Counting(ModelRun run, String money) {

  /** Returns what the outcome is counted in. */
  String outcome() {
    return run.report().kpi() == KpiSpec.Kind.REVENUE ? money : "conversions";
  }

  /** Returns what a return is counted in. */
  String returned() {
    return "%s per %s".formatted(outcome(), money);
  }

  /** Returns the days the model was fitted to. */
  String window() {
    MixModelReport.Data data = run.report().data();
    return "%s to %s, the model's window".formatted(data.first(), data.last());
  }

  /** Returns that a figure is of {@code of}, over the window, from the run. */
  About over(String of) {
    return new About(of, window(), run.label());
  }

  /** Returns what the next unit of money does, in the decision currency. */
  SheetFigure next(String of, Estimate returned, DecisionCurrency decision) {
    DecisionCurrency told = decision.by(run.report().kpi());
    Estimate next = told.of(returned, run.report().kpi()).orElseThrow();
    String unit = told.isCost() ? money + " for the next customer" : money + " per " + money;
    return Double.isInfinite(next.mean())
        ? SheetFigure.missing(
            "Next unit of money, " + told.words(), "no end: it brings none", unit, over(of))
        : SheetFigure.estimated("Next unit of money, " + told.words(), next, unit, over(of));
  }
}

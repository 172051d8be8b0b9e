package io.plumbline.domain.alert.rule;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.AlertThresholds;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.List;
import java.util.Locale;

/**
 * ALR-02: a budget that brings less than 70 % of what the best mix of as much money would have. A
 * mean of exactly 70 % is no alert.
 */
public final class MixEfficiency {

  private MixEfficiency() {}

  /** Judges what a run measured. */
  public static RuleReading of(String run, BudgetEfficiency efficiency) {
    return new RuleReading.Judged(
        AlertRule.BUDGET_EFFICIENCY,
        efficiency.share().mean() < AlertThresholds.LEAST_EFFICIENCY
            ? List.of(condition(run, efficiency))
            : List.of());
  }

  private static Condition condition(String run, BudgetEfficiency efficiency) {
    CredibleInterval interval = efficiency.share().interval();
    String period = Days.span(efficiency.first(), efficiency.last());
    return new Condition(
        AlertRule.BUDGET_EFFICIENCY,
        "budget",
        "Budget efficiency below 70 %",
        String.format(
            Locale.ROOT,
            "Channels brought %.1f %% (90 %% interval: %.1f to %.1f) of what the best mix of as"
                + " much money would have, %s, %s.",
            100 * efficiency.share().mean(),
            100 * interval.lower(),
            100 * interval.upper(),
            period,
            run),
        AlertFigure.of(efficiency.share(), AlertFigure.Unit.PART, period),
        new AlertLink(AlertLink.Page.RUN, run),
        new NextStep("Plan a reallocation", new AlertLink(AlertLink.Page.PLANNER, run)));
  }
}

package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ControlColumns;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;

/**
 * The plan a scenario makes of another.
 *
 * @param cap what a period can bring at most; infinite without one
 */
record ScenarioPlan(SpendPlan plan, double cap) {

  /**
   * Applies a scenario.
   *
   * @throws IllegalArgumentException if it names what the model does not have
   */
  static ScenarioPlan of(PlanFrame frame, SpendPlan baseline, Scenario scenario) {
    SpendPlan plan = baseline;
    double cap = Double.POSITIVE_INFINITY;
    for (ScenarioOperator operator : scenario.operators()) {
      plan =
          switch (operator) {
            case ScenarioOperator.Shift shift -> shifted(frame, plan, shift);
            case ScenarioOperator.Scale scale -> scaled(frame, plan, scale);
            case ScenarioOperator.PullForward pull -> plan.with(pulled(frame, pull));
            case ScenarioOperator.Adjust adjust -> plan.with(overridden(frame, adjust));
            case ScenarioOperator.InventoryCap _ -> plan;
          };
      if (operator instanceof ScenarioOperator.InventoryCap(double most)) {
        cap = Math.min(cap, most);
      }
    }
    return new ScenarioPlan(plan, cap);
  }

  private static int place(ResolvedMixModel model, ChannelId channel) {
    for (int m : BudgetOptimizer.paid(model)) {
      if (model.channels().get(m).spec().channel().equals(channel)) {
        return m;
      }
    }
    throw new IllegalArgumentException("The model has no paid channel %s.".formatted(channel));
  }

  private static SpendPlan shifted(PlanFrame frame, SpendPlan plan, ScenarioOperator.Shift shift) {
    double[] from = plan.copied()[place(frame.model(), shift.from())];
    double[][] spend = plan.copied();
    for (int t = 0; t < from.length; t++) {
      double moved = shift.span().holds(t) ? shift.part() * from[t] : 0;
      spend[place(frame.model(), shift.from())][t] -= moved;
      spend[place(frame.model(), shift.to())][t] += moved;
    }
    return plan.spending(spend);
  }

  private static SpendPlan scaled(PlanFrame frame, SpendPlan plan, ScenarioOperator.Scale scale) {
    double[][] spend = plan.copied();
    double[] own = spend[place(frame.model(), scale.channel())];
    for (int t = 0; t < own.length; t++) {
      own[t] *= scale.span().holds(t) ? scale.factor() : 1;
    }
    return plan.spending(spend);
  }

  private static double[] column(PlanFrame frame, String column) {
    double[] window =
        ControlColumns.values(frame.model(), column)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The model has no control or treatment %s.".formatted(column)));
    int geos = frame.model().geos().size();
    double[] values = new double[frame.cells()];
    Arrays.setAll(values, i -> window[frame.source(i / geos) * geos + i % geos]);
    return values;
  }

  /** What is pulled to before the plan begins is lost with the past; at the end it stays away. */
  private static ControlShift pulled(PlanFrame frame, ScenarioOperator.PullForward pull) {
    double[] values = column(frame, pull.column());
    int geos = frame.model().geos().size();
    int planned = frame.length() * geos;
    double[] usual = new double[geos];
    for (int g = 0; g < geos; g++) {
      usual[g] = Double.POSITIVE_INFINITY;
      for (int i = g; i < values.length; i += geos) {
        usual[g] = Math.min(usual[g], values[i]);
      }
    }
    double[] change = new double[values.length];
    for (int i = 0; i < planned; i++) {
      int later = i + pull.periods() * geos;
      change[i] = (later < planned ? values[later] : usual[i % geos]) - values[i];
    }
    return new ControlShift(pull.column(), change);
  }

  private static ControlShift overridden(PlanFrame frame, ScenarioOperator.Adjust adjust) {
    double[] values = column(frame, adjust.column());
    int geos = frame.model().geos().size();
    double[] change = new double[values.length];
    for (int i = 0; i < frame.length() * geos; i++) {
      change[i] =
          adjust.span().holds(i / geos)
              ? adjust.factor() * values[i] + adjust.plus() - values[i]
              : 0;
    }
    return new ControlShift(adjust.column(), change);
  }
}

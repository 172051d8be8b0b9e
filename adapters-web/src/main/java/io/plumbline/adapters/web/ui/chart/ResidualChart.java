package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the model leaves unexplained in every period: ink dots around nought, the band in which 90 %
 * of them belong, the periods kept from the fit on grey.
 */
public final class ResidualChart {

  private ResidualChart() {}

  /** Draws what is left of a nation's outcome, of at least one period. */
  public static Drawn of(Decomposition all, Units units) {
    int size = all.periods().size();
    double[] left = less(all.actual(), all.fitted());
    Magnitude unit = unit(all);
    double[] lower = scaled(less(all.lower90(), all.fitted()), unit);
    double[] upper = scaled(less(all.upper90(), all.fitted()), unit);
    double[] residuals = scaled(left, unit);
    double reach = Ticks.above(Math.max(1e-9, Math.max(largest(residuals), largest(upper))));
    ObjectNode chart = Grammar.chart(44, 10, 16, 24);
    chart.set("xAxis", Grammar.dates(all.periods()));
    ((ObjectNode) chart.at("/xAxis/axisLine")).put("onZero", false);
    chart.set(
        "yAxis", Grammar.values().put("min", -reach).put("max", reach).put("interval", reach / 2));
    ArrayNode series = chart.putArray("series");
    Grammar.band(series, "band", lower, upper, Grammar.BAND, 0);
    ObjectNode zero = Grammar.across("yAxis", List.of(0.0), Grammar.TEXT, false);
    if (all.holdout() > 0) {
      Grammar.apart(zero, size - all.holdout(), size - 1);
    }
    series.add(zero);
    series.add(Grammar.dots(Grammar.data(residuals), "circle", size > 260 ? 2 : 3.2, Grammar.TEXT));
    return new Drawn(
        "What was observed less what the model expected, for every %s.".formatted(units.period()),
        chart,
        () -> table(all, left, units));
  }

  /** Returns what stands beside the heading. */
  public static String remark(Decomposition all, Units units) {
    return "observed less expected, %s a %s".formatted(units.outcomeIn(unit(all)), units.period());
  }

  private static Magnitude unit(Decomposition all) {
    return Magnitude.of(largest(less(all.upper90(), all.fitted())));
  }

  private static double[] less(double[] values, double[] from) {
    double[] differences = new double[values.length];
    Arrays.setAll(differences, t -> values[t] - from[t]);
    return differences;
  }

  private static double[] scaled(double[] values, Magnitude unit) {
    return Arrays.stream(values).map(value -> value / unit.divisor()).toArray();
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
  }

  private static Drawn.Table table(Decomposition all, double[] left, Units units) {
    List<List<String>> rows = new ArrayList<>();
    for (int t = 0; t < left.length; t++) {
      rows.add(
          List.of(
              Format.date(all.periods().get(t)),
              units.outcome(all.actual()[t]),
              units.outcome(all.fitted()[t]),
              units.outcome(left[t])));
    }
    return new Drawn.Table(List.of("From", "Observed", "Expected", "Left over"), rows);
  }
}

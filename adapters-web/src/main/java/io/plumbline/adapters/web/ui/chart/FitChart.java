package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last periods of an outcome against the model: band and petrol line expected, ink observed,
 * the periods kept from the fit on grey.
 */
public final class FitChart {

  private FitChart() {}

  /** Draws the last {@code count} periods, or all if there are fewer. */
  public static Drawn of(Decomposition all, int count, Units units) {
    int size = all.periods().size();
    int from = Math.max(0, size - count);
    ObjectNode chart = Grammar.chart(0, 4, 7, 4);
    ArrayNode names = Grammar.array();
    all.periods().subList(from, size).forEach(day -> names.add(Format.date(day)));
    chart.set("xAxis", Grammar.periods(names).put("show", false));
    double[] lower = Arrays.copyOfRange(all.lower90(), from, size);
    double[] upper = Arrays.copyOfRange(all.upper90(), from, size);
    double[] actual = Arrays.copyOfRange(all.actual(), from, size);
    double lowest =
        Math.min(
            Arrays.stream(lower).min().orElseThrow(), Arrays.stream(actual).min().orElseThrow());
    double highest =
        Math.max(
            Arrays.stream(upper).max().orElseThrow(), Arrays.stream(actual).max().orElseThrow());
    double margin = (highest - lowest) * 0.05;
    chart.set(
        "yAxis",
        Grammar.values()
            .put("show", false)
            .put("min", lowest - margin)
            .put("max", highest + margin));
    ArrayNode series = chart.putArray("series");
    Grammar.band(series, "band", lower, upper, Grammar.BAND, 0);
    series.add(
        Grammar.line(
            Grammar.course(Arrays.copyOfRange(all.fitted(), from, size)), Grammar.ACCENT, 1.6));
    ObjectNode observed = Grammar.line(Grammar.course(actual), Grammar.TEXT, 1.2).put("z", 4);
    if (all.holdout() > 0) {
      Grammar.apart(observed, Math.max(0, size - all.holdout() - from), size - 1 - from);
    }
    series.add(observed);
    return new Drawn(
        "%s of the last %d %ss, observed and as the model expects it; the last %d were kept from the fit."
            .formatted(units.outcomeName(), size - from, units.period(), all.holdout()),
        chart,
        () -> table(all, from, units));
  }

  /** Returns the numbers from place {@code from} on. */
  static Drawn.Table table(Decomposition all, int from, Units units) {
    List<List<String>> rows = new ArrayList<>();
    for (int t = from; t < all.periods().size(); t++) {
      rows.add(
          List.of(
              Format.date(all.periods().get(t)),
              units.outcome(all.actual()[t]),
              units.outcome(all.fitted()[t]),
              units.outcome(all.lower90()[t]) + " to " + units.outcome(all.upper90()[t])));
    }
    return new Drawn.Table(List.of("From", "Observed", "Expected", "90% interval"), rows);
  }
}

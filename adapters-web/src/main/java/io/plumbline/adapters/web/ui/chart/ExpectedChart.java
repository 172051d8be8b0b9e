package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole outcome against the model: petrol line and band expected, ink dots observed, the
 * baseline in grey below, the periods kept from the fit on grey with the error made there.
 */
public final class ExpectedChart {

  private static final int ROOM_FOR_NAMES = 86;
  private static final double NAME_HEIGHT = 0.055;

  private ExpectedChart() {}

  /** Draws the decomposition of a nation, of at least one period. */
  public static Drawn of(Decomposition all, Accuracy accuracy, Units units) {
    int size = all.periods().size();
    Magnitude unit = unit(all);
    double[] baseline = scaled(baseline(all), unit);
    double[] lower = scaled(all.lower90(), unit);
    double[] upper = scaled(all.upper90(), unit);
    double[] actual = scaled(all.actual(), unit);
    double[] fitted = scaled(all.fitted(), unit);
    double top = highest(upper, actual);
    ObjectNode chart = Grammar.chart(44, 16, ROOM_FOR_NAMES, 24);
    chart.set("xAxis", Grammar.dates(all.periods()));
    chart.set(
        "yAxis",
        Grammar.values()
            .put("min", bottom(lower, actual, baseline, top))
            .put("max", Ticks.above(top))
            .put("interval", Ticks.step(top)));
    ArrayNode series = chart.putArray("series");
    Grammar.band(series, "band", lower, upper, Grammar.BAND, 0);
    ObjectNode expected = Grammar.line(Grammar.course(fitted), ACCENT, 1.4);
    if (all.holdout() > 0) {
      Grammar.apart(expected, size - all.holdout(), size - 1);
    }
    series.add(Grammar.line(Grammar.course(baseline), Grammar.MUTED, 1.4));
    series.add(expected);
    series.add(Grammar.dots(points(actual), "circle", size > 260 ? 2 : 3.2, TEXT));
    double bottom = bottom(lower, actual, baseline, top);
    double lowest = Math.min(lowest(baseline), Math.min(lowest(actual), lowest(lower)));
    double place =
        lowest - bottom > Ticks.above(top) - top
            ? bottom + 0.12 * (Ticks.above(top) - bottom)
            : Ticks.above(top) * 0.97;
    holdout(series, all, accuracy.holdout(), place);
    names(series, size - 1, fitted[size - 1], baseline[size - 1], Ticks.above(top));
    return new Drawn(
        "%s of every %s, observed and as the model expects it with its 90%% band, and the baseline; the last %d were kept from the fit."
            .formatted(units.outcomeName(), units.period(), all.holdout()),
        chart,
        () -> FitChart.table(all, 0, units));
  }

  /** Returns what stands beside the heading. */
  public static String remark(Decomposition all, Units units) {
    return "%s, %s a %s".formatted(units.outcomeName(), units.outcomeIn(unit(all)), units.period());
  }

  private static Magnitude unit(Decomposition all) {
    return Magnitude.of(Arrays.stream(all.actual()).max().orElse(1));
  }

  private static double[] baseline(Decomposition all) {
    double[] sum = new double[all.periods().size()];
    for (Component part : all.components()) {
      if (part.kind() == Component.Kind.BASELINE) {
        Arrays.setAll(sum, t -> sum[t] + part.mean()[t]);
      }
    }
    return sum;
  }

  private static double[] scaled(double[] values, Magnitude unit) {
    return Arrays.stream(values).map(value -> value / unit.divisor()).toArray();
  }

  private static double highest(double[] upper, double[] actual) {
    return IntStream.range(0, upper.length)
        .mapToDouble(t -> Math.max(upper[t], actual[t]))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  /** Nought, or the tick below the lowest number where all lie far above or some below it. */
  private static double bottom(double[] lower, double[] actual, double[] baseline, double top) {
    double lowest =
        IntStream.range(0, lower.length)
            .mapToDouble(t -> Math.min(Math.min(lower[t], actual[t]), baseline[t]))
            .filter(Double::isFinite)
            .min()
            .orElse(0);
    return Ticks.step(top) * Math.floor(lowest / Ticks.step(top));
  }

  private static double lowest(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
  }

  private static ArrayNode points(double[] values) {
    ArrayNode points = Grammar.array();
    for (int t = 0; t < values.length; t++) {
      if (Double.isFinite(values[t])) {
        points.addArray().add(t).add(Grammar.round(values[t]));
      }
    }
    return points;
  }

  private static void holdout(
      ArrayNode series, Decomposition all, Accuracy.@Nullable Holdout holdout, double place) {
    if (holdout == null) {
      return;
    }
    String words =
        "last %d kept from the fit,\nerror %s"
            .formatted(holdout.periods(), Format.percent(holdout.wmape()));
    series.add(
        Grammar.words(
            all.periods().size() - all.holdout(),
            place,
            Grammar.label(words, "left", TEXT_2).put("align", "right").put("distance", 6)));
  }

  /** Names the lines at their right ends; two that end close together are pushed apart. */
  private static void names(
      ArrayNode series, int last, double expected, double baseline, double top) {
    double apart = NAME_HEIGHT * 2 * top;
    double high = Math.max(expected, baseline + apart);
    series.add(
        Grammar.words(
            last, high, Grammar.label("expected,\n90% band", "right", ACCENT).put("distance", 6)));
    series.add(
        Grammar.words(
            last,
            Math.min(high + apart, top),
            Grammar.label("● observed", "right", TEXT).put("distance", 6)));
    series.add(
        Grammar.words(
            last, baseline, Grammar.label("baseline", "right", TEXT_2).put("distance", 6)));
  }
}

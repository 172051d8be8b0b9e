package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.alert.AlertThresholds;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far promises were off, four weeks each, and last year's same weeks as a forecast beside it;
 * dotted is the limit above which an alert is raised.
 */
public final class ForecastErrorChart {

  private static final double PER_CENT = 100;

  private ForecastErrorChart() {}

  /** Draws a course; absent with fewer than two points. */
  public static @Nullable Drawn of(List<ForecastAccuracy> course) {
    if (course.size() < 2) {
      return null;
    }
    double[] error = of(course, ForecastAccuracy::forecastError);
    double[] naive = of(course, then -> less(then.naiveAccuracy()));
    double limit = PER_CENT * AlertThresholds.LARGEST_ERROR;
    double highest =
        IntStream.range(0, error.length)
            .mapToDouble(i -> Math.max(error[i], Double.isFinite(naive[i]) ? naive[i] : 0))
            .max()
            .orElse(limit);
    double top = Ticks.above(Math.max(highest, 1.2 * limit));
    ObjectNode chart = Grammar.chart(44, 16, 84, 24);
    chart.set("xAxis", Grammar.dates(course.stream().map(ForecastErrorChart::last).toList()));
    ObjectNode axis = Grammar.values().put("min", 0).put("max", top);
    axis.put("interval", Ticks.step(top));
    ((ObjectNode) axis.get("axisLabel")).put("formatter", "{value}%");
    chart.set("yAxis", axis);
    int end = course.size() - 1;
    ArrayNode series = chart.putArray("series");
    series.add(Grammar.line(Grammar.data(naive), Grammar.TEXT_3, 1));
    series.add(Grammar.line(Grammar.data(error), Grammar.ACCENT, 2));
    series.add(Grammar.across("yAxis", List.of(limit), Grammar.TEXT, true));
    series.add(
        Grammar.words(
            end,
            limit,
            Grammar.label("limit " + Format.fixed(limit, 0) + "%", "right", Grammar.TEXT)
                .put("distance", 6)));
    return new Drawn(
        "The error of what was promised, four weeks each, from %s to %s; %d of %d above the limit of %s."
            .formatted(
                Format.date(last(course.getFirst())),
                Format.date(last(course.getLast())),
                Arrays.stream(error).filter(one -> one > limit).count(),
                error.length,
                Format.percent(AlertThresholds.LARGEST_ERROR)),
        chart,
        () -> table(course, error, naive));
  }

  private static Drawn.Table table(List<ForecastAccuracy> course, double[] error, double[] naive) {
    return new Drawn.Table(
        List.of("Four weeks to", "Forecast error", "A year before as forecast", "In the 90% band"),
        IntStream.range(0, course.size())
            .mapToObj(
                i ->
                    List.of(
                        Format.date(last(course.get(i))),
                        Format.percent(error[i] / PER_CENT),
                        Double.isFinite(naive[i]) ? Format.percent(naive[i] / PER_CENT) : "–",
                        Format.percent(course.get(i).coverage().orElseThrow())))
            .toList());
  }

  private static LocalDate last(ForecastAccuracy then) {
    return then.periods().getLast().period();
  }

  private static double[] of(
      List<ForecastAccuracy> course, Function<ForecastAccuracy, OptionalDouble> part) {
    return course.stream()
        .mapToDouble(then -> PER_CENT * part.apply(then).orElse(Double.NaN))
        .toArray();
  }

  private static OptionalDouble less(OptionalDouble accuracy) {
    return accuracy.isPresent() ? OptionalDouble.of(1 - accuracy.getAsDouble()) : accuracy;
  }
}

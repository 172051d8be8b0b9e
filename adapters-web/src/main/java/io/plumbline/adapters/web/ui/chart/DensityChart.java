package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the change a plan makes of the outcome is spread: the whole shape pale, the 90 % interval
 * stronger, the loss in vermilion with its probability, and plumb lines at no change and at what is
 * expected.
 */
public final class DensityChart {

  private static final String BAD = "var(--pl-bad)";
  private static final double TOP = 1.15;
  private static final int POINTS = 169;

  private DensityChart() {}

  /**
   * Draws the spread of {@code lift}, which is not the same in every draw.
   *
   * @param lift the change of a period's outcome, draw by draw
   * @param expected the same, summed up
   * @param loss the probability that it is below nought
   */
  public static Drawn of(double[] lift, Estimate expected, double loss, Units units) {
    Density density = Density.of(lift);
    Magnitude magnitude = Magnitude.of(Math.max(Math.abs(density.from()), density.to()));
    double divisor = magnitude.divisor();
    double lower = expected.interval().lower();
    double upper = expected.interval().upper();
    ObjectNode chart = Grammar.chart(8, 28, 8, 38);
    chart.set("xAxis", axis(density, units, magnitude));
    chart.putObject("yAxis").put("type", "value").put("show", false).put("min", 0).put("max", TOP);
    ArrayNode series = chart.putArray("series");
    series.add(area(density, density.from(), density.to(), divisor, Grammar.BAND_BEYOND, 1));
    series.add(area(density, lower, upper, divisor, Grammar.BAND, 2));
    if (density.from() < 0 && loss > 0) {
      series.add(area(density, density.from(), Math.min(0, density.to()), divisor, BAD, 3));
    }
    series.add(
        Grammar.line(curve(density, density.from(), density.to(), divisor), ACCENT, 1.6)
            .put("z", 4));
    ticks(series, density, divisor);
    boolean left = expected.mean() < 0;
    series.add(Grammar.stroke(0, 0, 0, TOP, Grammar.TEXT).put("z", 5));
    series.add(
        Grammar.words(
            0,
            TOP,
            Grammar.label("no change", "top", Grammar.TEXT_2)
                .put("align", left ? "left" : "right")));
    double mean = expected.mean() / divisor;
    series.add(Grammar.stroke(mean, 0, mean, TOP, ACCENT).put("z", 5));
    series.add(
        Grammar.words(
            mean,
            TOP,
            Grammar.label(" expected %s ".formatted(Format.change(expected).value()), "top", ACCENT)
                .put("fontWeight", 600)
                .put("align", left ? "right" : "left")));
    String chance = Format.probability(new Probability(loss));
    if (loss > 0) {
      series.add(
          Grammar.words(
              (density.from() + 0.02 * (density.to() - density.from())) / divisor,
              0.62,
              Grammar.label("loses " + chance, "right", BAD)
                  .put("fontWeight", 600)
                  .put("fontSize", 12)));
    }
    return new Drawn(
        "The spread of the %s change a %s: expected %s, 90%% %s, loses with a probability of %s."
            .formatted(
                units.outcomeName(),
                units.period(),
                Format.change(expected).value(),
                Format.change(expected).interval(),
                chance),
        chart,
        () -> table(lift, units));
  }

  private static ObjectNode axis(Density density, Units units, Magnitude magnitude) {
    double to = density.to() / magnitude.divisor();
    ObjectNode axis =
        Grammar.spend(to, "against today, %s".formatted(in(units, magnitude)))
            .put("min", density.from() / magnitude.divisor());
    axis.set("axisLabel", Grammar.small(Grammar.TEXT_3).put("show", false));
    return axis;
  }

  /** The axis begins at no round number, so its numbers are words at round ones. */
  private static void ticks(ArrayNode series, Density density, double divisor) {
    double from = density.from() / divisor;
    double to = density.to() / divisor;
    double step = Ticks.step(to - from);
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step)));
    for (long k = (long) Math.ceil(from / step); k * step <= to; k++) {
      series.add(
          Grammar.words(
              k * step,
              0,
              Grammar.label(Format.fixed(k * step, decimals), "bottom", Grammar.TEXT_3)));
    }
  }

  private static String in(Units units, Magnitude magnitude) {
    return (units.outcomeIn(magnitude) + " a " + units.period()).strip();
  }

  private static ObjectNode area(
      Density density, double from, double to, double divisor, String colour, int z) {
    ObjectNode area = Grammar.line(curve(density, from, to, divisor), colour, 0).put("z", z);
    ((ObjectNode) area.get("lineStyle")).put("opacity", 0);
    area.putObject("areaStyle").put("color", colour).put("opacity", z == 3 ? 0.85 : 1);
    return area;
  }

  /** Both ends are points of their own, so that areas end where they should. */
  private static ArrayNode curve(Density density, double from, double to, double divisor) {
    ArrayNode points = Grammar.array();
    double step = (density.to() - density.from()) / (POINTS - 1);
    DoubleStream.concat(
            DoubleStream.of(from, to),
            DoubleStream.iterate(density.from(), at -> at + step)
                .limit(POINTS)
                .filter(at -> at > from && at < to))
        .sorted()
        .forEach(
            at ->
                points
                    .addArray()
                    .add(Grammar.round(at / divisor))
                    .add(Grammar.round(density.at(at))));
    return points;
  }

  private static Drawn.Table table(double[] lift, Units units) {
    double[] sorted = lift.clone();
    Arrays.sort(sorted);
    List<List<String>> rows = new ArrayList<>();
    for (int percent : List.of(1, 5, 10, 25, 50, 75, 90, 95, 99)) {
      double value = sorted[(int) Math.round(percent / 100.0 * (sorted.length - 1))];
      rows.add(List.of(percent + "%", Format.change(value)));
    }
    return new Drawn.Table(
        List.of(
            "Of all draws", "stay below, %s a %s".formatted(units.outcomeName(), units.period())),
        rows);
  }
}

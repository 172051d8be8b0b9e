package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.experiment.design.PowerCurve;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often a design finds a lift, by the size of the lift: the share of windows of history, one
 * standard error of the simulation about it, and what was asked for.
 */
public final class PowerCurveChart {

  private static final int POINTS = 40;
  private static final int TOLD = 4;

  private PowerCurveChart() {}

  /**
   * Draws a curve.
   *
   * @param asked the lift that is to be found, as a part
   * @param power with which chance
   */
  public static Drawn of(PowerCurve curve, double asked, double power) {
    double last = 100 * reach(curve, asked);
    double end = Ticks.above(last);
    List<PowerCurve.Point> points =
        IntStream.rangeClosed(0, POINTS).mapToObj(i -> curve.at(end / 100 * i / POINTS)).toList();
    ObjectNode chart = Grammar.chart(40, 18, 24, 40);
    ArrayNode axes = chart.putArray("xAxis");
    axes.add(Grammar.spend(end, "size of the lift, %"));
    axes.add(Grammar.hidden(points.size()));
    chart.set("yAxis", Grammar.values().put("min", 0).put("max", 100).put("interval", 20));
    ArrayNode series = chart.putArray("series");
    Grammar.band(
        series,
        "power",
        points.stream().mapToDouble(one -> 100 * Math.max(0, one.power() - one.error())).toArray(),
        points.stream().mapToDouble(one -> 100 * Math.min(1, one.power() + one.error())).toArray(),
        BAND,
        1);
    ArrayNode line = Grammar.array();
    points.forEach(
        one ->
            line.addArray()
                .add(Grammar.round(100 * one.effect()))
                .add(Grammar.round(100 * one.power())));
    series.add(Grammar.line(line, ACCENT, 2));
    series.add(Grammar.across("yAxis", List.of(100 * power), TEXT_2, true));
    PowerCurve.Point there = curve.at(asked);
    ArrayNode at = Grammar.array();
    at.addArray().add(Grammar.round(100 * asked)).add(Grammar.round(100 * there.power()));
    series.add(Grammar.dots(at, "circle", 10, ACCENT));
    series.add(
        Grammar.words(
            100 * asked,
            100 * there.power(),
            Grammar.label(words(there), there.power() > 0.5 ? "bottom" : "top", TEXT)
                .put("distance", 10)
                .put("fontWeight", 600)));
    return new Drawn(
        "Power by the size of the lift: %s, %s were asked for."
            .formatted(words(there), Format.percent(power)),
        chart,
        () -> table(curve, end));
  }

  /** Far enough to see the curve rise: what nearly every window shows, and twice what is asked. */
  private static double reach(PowerCurve curve, double asked) {
    double most = curve.needed().get((int) Math.floor(0.95 * (curve.needed().size() - 1)));
    return Math.clamp(most, 2 * asked, 10 * asked);
  }

  private static String words(PowerCurve.Point point) {
    return "%s found with %s ± %s"
        .formatted(
            Format.percent(point.effect()),
            Format.percent(point.power()),
            Format.percent(point.error()));
  }

  private static Drawn.Table table(PowerCurve curve, double end) {
    return new Drawn.Table(
        List.of("Lift", "Power", "One standard error"),
        IntStream.rangeClosed(1, POINTS / TOLD)
            .mapToObj(i -> curve.at(end / 100 * i * TOLD / POINTS))
            .map(
                one ->
                    List.of(
                        Format.percent(one.effect()),
                        Format.percent(one.power()),
                        "± " + Format.percent(one.error())))
            .toList());
  }
}

package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND_BEYOND;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.planning.FrequencyResponse;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a channel brings against how often those it reaches see it, at the spend it has: the 90 %
 * band, dashed and paler where no such frequency was observed, the average of today as plumb line,
 * the best frequency as a dot on the curve, with the 90 % interval of where it lies along the axis.
 */
public final class FrequencyChart {

  /** How high the chart is, in pixels. */
  public static final int HEIGHT = 220;

  private static final double FLOOR = 0.045;

  private final FrequencyResponse response;
  private final Units units;
  private final double periods;
  private final Magnitude unit;
  private final double top;
  private final double bottom;
  private final double first;
  private final double last;

  private FrequencyChart(FrequencyResponse response, int periods, Units units) {
    this.response = response;
    this.units = units;
    this.periods = periods;
    double highest = extreme(at -> at.incremental().interval().upper(), 1);
    double lowest = -extreme(at -> at.incremental().interval().lower(), -1);
    this.unit = Magnitude.of(highest);
    this.top = Ticks.above(Math.max(1e-9, highest / unit.divisor()));
    this.bottom =
        lowest < 0 ? -Ticks.step(top) * Math.ceil(-lowest / unit.divisor() / Ticks.step(top)) : 0;
    this.first = response.curve().getFirst().frequency();
    this.last = response.curve().getLast().frequency();
  }

  /**
   * Draws the response of a channel to its frequency.
   *
   * @param periods over how many it is: the chart is of one of them
   */
  public static Drawn of(FrequencyResponse response, int periods, Units units) {
    FrequencyChart chart = new FrequencyChart(response, periods, units);
    return new Drawn(chart.words(), chart.options(), () -> chart.table());
  }

  /** Returns what stands beside the heading. */
  public static String remark(FrequencyResponse response, int periods, Units units) {
    return "incremental %s, %s a %s, at the same spend; petrol below: where the best lies, 90%%"
        .formatted(
            units.outcomeName(),
            units.outcomeIn(new FrequencyChart(response, periods, units).unit),
            units.period());
  }

  private double extreme(ToDoubleFunction<FrequencyResponse.At> bound, int sign) {
    return response.curve().stream()
        .mapToDouble(at -> sign * bound.applyAsDouble(at) / periods)
        .max()
        .orElseThrow();
  }

  private ObjectNode options() {
    ObjectNode chart = Grammar.chart(44, 30, 16, 36);
    ArrayNode axes = chart.putArray("xAxis");
    axes.add(
        Grammar.spend(last, "times a %s those reached see it".formatted(units.period()))
            .put("min", first)
            .put("interval", Ticks.step(last)));
    axes.add(Grammar.hidden(response.curve().size()));
    chart.set(
        "yAxis",
        Grammar.values().put("min", bottom).put("max", top).put("interval", Ticks.step(top)));
    ArrayNode series = chart.putArray("series");
    part(series, "below", at -> !at.observed() && at.frequency() < lowest(), false);
    part(series, "observed", FrequencyResponse.At::observed, true);
    part(series, "above", at -> !at.observed() && at.frequency() > lowest(), false);
    now(series);
    best(series);
    return chart;
  }

  /** The lowest frequency of the curve that was observed, or the average if none of it was. */
  private double lowest() {
    return response.curve().stream()
        .filter(FrequencyResponse.At::observed)
        .mapToDouble(FrequencyResponse.At::frequency)
        .findFirst()
        .orElse(response.average());
  }

  /** Draws a stretch of the curve up to the first point of the next. */
  private void part(
      ArrayNode series, String id, Predicate<FrequencyResponse.At> shown, boolean observed) {
    List<FrequencyResponse.At> curve = response.curve();
    double[] lower = new double[curve.size()];
    double[] upper = new double[curve.size()];
    ArrayNode points = Grammar.array();
    for (int i = 0; i < lower.length; i++) {
      boolean joins = i > 0 && shown.test(curve.get(i - 1));
      boolean here = shown.test(curve.get(i)) || joins;
      Estimate incremental = curve.get(i).incremental();
      lower[i] = here ? scaled(incremental.interval().lower()) : Double.NaN;
      upper[i] = here ? scaled(incremental.interval().upper()) : Double.NaN;
      if (here) {
        points
            .addArray()
            .add(Grammar.round(curve.get(i).frequency()))
            .add(Grammar.round(scaled(incremental.mean())));
      }
    }
    Grammar.band(series, id, lower, upper, observed ? BAND : BAND_BEYOND, 1);
    ObjectNode line = Grammar.line(points, ACCENT, 2);
    if (!observed) {
      ((ObjectNode) line.get("lineStyle")).putArray("type").add(5).add(4);
    }
    series.add(line);
  }

  private void now(ArrayNode series) {
    double x = response.average();
    series.add(Grammar.stroke(x, bottom, x, top, TEXT).put("z", 4));
    boolean left = x > response.expected();
    series.add(
        Grammar.words(
            x,
            top,
            Grammar.label(" now %s on average ".formatted(Format.fixed(x, 1)), "top", TEXT)
                .put("align", left ? "left" : "right")
                .put("fontWeight", 600)));
  }

  private void best(ArrayNode series) {
    double y = bottom + FLOOR * (top - bottom);
    double lower = Math.clamp(response.best().interval().lower(), first, last);
    double upper = Math.clamp(response.best().interval().upper(), first, last);
    ObjectNode whisker = Grammar.strokes(ACCENT, 3).put("z", 6);
    Grammar.stroke(whisker, lower, y, upper, y);
    series.add(whisker);
    FrequencyResponse.At at = expected();
    ArrayNode point = Grammar.array();
    point
        .addArray()
        .add(Grammar.round(at.frequency()))
        .add(Grammar.round(scaled(at.incremental().mean())));
    ObjectNode dot = Grammar.dots(point, "circle", 12, ACCENT).put("z", 8);
    ((ObjectNode) dot.get("itemStyle")).put("borderColor", Grammar.SURFACE).put("borderWidth", 2);
    series.add(dot);
    series.add(
        Grammar.words(
            at.frequency(),
            scaled(at.incremental().mean()),
            Grammar.label("best " + Format.fixed(at.frequency(), 1), "top", ACCENT)
                .put("fontWeight", 600)
                .put("distance", 9)));
  }

  private FrequencyResponse.At expected() {
    return response.curve().stream()
        .filter(at -> at.frequency() == response.expected())
        .findFirst()
        .orElseThrow();
  }

  private double scaled(double all) {
    return all / periods / unit.divisor();
  }

  private String words() {
    return words(response);
  }

  /** Returns in a sentence how often it is best seen, and what that rests on. */
  public static String words(FrequencyResponse response) {
    Figure best = Format.ratio(response.best());
    Figure gain = Format.percent(response.gain());
    return "%s is expected to bring most for its spend when those it reaches see it %s times, with 90%% between %s, against %s on average now: %s%s of what it brings (%s). That it is seen too often now has a probability of %s."
        .formatted(
            response.channel(),
            Format.fixed(response.expected(), 1),
            best.interval(),
            Format.fixed(response.average(), 1),
            response.gain().mean() > 0 ? "+" : "",
            gain.value(),
            gain.interval(),
            Format.probability(new Probability(response.tooOften())));
  }

  private Drawn.Table table() {
    return new Drawn.Table(
        List.of("Frequency", "Incremental " + units.outcomeName(), "90% interval", "Range"),
        response.curve().stream()
            .map(
                at -> {
                  Figure figure = units.outcome(at.incremental().times(1 / periods));
                  return List.of(
                      Format.fixed(at.frequency(), 2),
                      figure.value(),
                      figure.interval(),
                      at.observed() ? "observed" : "beyond");
                })
            .toList());
  }
}

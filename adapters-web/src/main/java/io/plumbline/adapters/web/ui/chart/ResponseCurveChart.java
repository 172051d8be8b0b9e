package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND_BEYOND;
import static io.plumbline.adapters.web.ui.chart.Grammar.SURFACE;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a channel brings against what is spent on it, both a period with spend: where it stands now,
 * the 90 % band, dashed and paler where no such spend was ever observed, the room until the next
 * unit of money returns just itself, and where the curve tipped over.
 */
public final class ResponseCurveChart {

  /** The part of the width below which its own words do not fit into the room. */
  private static final double NARROW = 0.25;

  private final ChannelResult channel;
  private final Units units;
  private final List<CurvePoint> curve;
  private final double activePeriods;
  private final Magnitude spendUnit;
  private final Magnitude outcomeUnit;
  private final double top;
  private final double bottom;

  private ResponseCurveChart(ChannelResult channel, Units units) {
    this.channel = channel;
    this.units = units;
    this.curve = channel.responseCurve();
    this.activePeriods = channel.spend() / channel.averageSpend();
    this.spendUnit = Magnitude.of(channel.averageSpend());
    double highest =
        curve.stream()
            .mapToDouble(point -> point.incrementalOutcome().interval().upper() / activePeriods)
            .max()
            .orElseThrow();
    this.outcomeUnit = Magnitude.of(highest);
    this.top = Ticks.above(Math.max(1e-9, highest / outcomeUnit.divisor()));
    double lowest =
        curve.stream()
            .mapToDouble(point -> outcome(point.incrementalOutcome().interval().lower()))
            .min()
            .orElseThrow();
    this.bottom =
        lowest < -0.02 * top ? -Ticks.step(top) * Math.ceil(-lowest / Ticks.step(top)) : 0;
  }

  /** Draws the curve of a channel with spend; its points lie evenly from nought upwards. */
  public static Drawn of(ChannelResult channel, Units units) {
    ResponseCurveChart chart = new ResponseCurveChart(channel, units);
    return new Drawn(chart.description(), chart.options(), () -> chart.table());
  }

  /** Returns what stands beside the heading. */
  public static String remark(Units units) {
    return "incremental %s against spend, average of a %s with spend"
        .formatted(units.outcomeName(), units.period());
  }

  private ObjectNode options() {
    double last = spend(curve.getLast());
    ObjectNode chart = Grammar.chart(44, 30, 16, 36);
    ArrayNode axes = chart.putArray("xAxis");
    axes.add(
        Grammar.spend(
            last,
            "%s spend, %s a %s"
                .formatted(channel.channel(), units.moneyIn(spendUnit), units.period())));
    axes.add(Grammar.hidden(curve.size()));
    chart.set(
        "yAxis",
        Grammar.values().put("min", bottom).put("max", top).put("interval", Ticks.step(top)));
    ArrayNode series = chart.putArray("series");
    int edge = lastObserved();
    bands(series, edge);
    series.add(line(i -> i <= edge, "solid"));
    if (edge < curve.size() - 1) {
      series.add(line(i -> i >= edge, "dashed"));
      series.add(beyondNote(last, spend(curve.get(edge))));
    }
    Room.of(channel)
        .filter(room -> units.breaksEven() && room.spend() / spendUnit.divisor() < last)
        .ifPresent(room -> room(series, room));
    Saturation.of(channel, units.breaksEven()).stream()
        .filter(mark -> mark.spend() / spendUnit.divisor() < last)
        .forEach(mark -> saturation(series, mark, last));
    now(series);
    return chart;
  }

  private void bands(ArrayNode series, int edge) {
    Grammar.band(
        series, "observed", edges(i -> i <= edge, true), edges(i -> i <= edge, false), BAND, 1);
    if (edge < curve.size() - 1) {
      Grammar.band(
          series,
          "beyond",
          edges(i -> i >= edge, true),
          edges(i -> i >= edge, false),
          BAND_BEYOND,
          1);
    }
  }

  private double[] edges(IntPredicate shown, boolean lower) {
    double[] values = new double[curve.size()];
    for (int i = 0; i < values.length; i++) {
      Estimate outcome = curve.get(i).incrementalOutcome();
      values[i] =
          shown.test(i)
              ? outcome(lower ? outcome.interval().lower() : outcome.interval().upper())
              : Double.NaN;
    }
    return values;
  }

  private ObjectNode line(IntPredicate shown, String type) {
    ArrayNode points = Grammar.array();
    for (int i = 0; i < curve.size(); i++) {
      if (shown.test(i)) {
        points
            .addArray()
            .add(Grammar.round(spend(curve.get(i))))
            .add(Grammar.round(outcome(curve.get(i).incrementalOutcome().mean())));
      }
    }
    ObjectNode line = Grammar.line(points, ACCENT, 2);
    if (type.equals("dashed")) {
      ((ObjectNode) line.get("lineStyle")).putArray("type").add(5).add(4);
    }
    return line;
  }

  private void now(ArrayNode series) {
    CurvePoint now = at(1);
    double x = spend(now);
    double y = outcome(now.incrementalOutcome().mean());
    ObjectNode plumb = Grammar.stroke(x, 0, x, top, TEXT);
    series.add(plumb.put("z", 4));
    series.add(
        Grammar.words(
            x,
            top,
            Grammar.label("Now " + units.spend(channel.averageSpend()), "top", TEXT)
                .put("fontWeight", 600)));
    ArrayNode point = Grammar.array();
    point.addArray().add(Grammar.round(x)).add(Grammar.round(y));
    ObjectNode dot = Grammar.dots(point, "circle", 12, ACCENT).put("z", 8);
    ((ObjectNode) dot.get("itemStyle")).put("borderColor", SURFACE).put("borderWidth", 2);
    series.add(dot);
    boolean low = y < 0.3 * top;
    ObjectNode label =
        Grammar.label(
                units.outcome(perPeriod(now.incrementalOutcome())).inProse(),
                low ? "left" : "right",
                ACCENT)
            .put("distance", 12)
            .put("fontWeight", 600)
            .put("fontSize", 12);
    label.putArray("offset").add(0).add(low ? -12 : 12);
    series.add(Grammar.words(x, y, label));
  }

  private void room(ArrayNode series, Room room) {
    double from = spend(at(1));
    double to = room.spend() / spendUnit.divisor();
    double height = top * 0.035;
    ObjectNode limit = Grammar.stroke(to, 0, to, top, TEXT_2);
    ((ObjectNode) limit.get("lineStyle")).putArray("type").add(2).add(3);
    series.add(limit);
    series.add(Grammar.stroke(from, height, to, height, TEXT_2));
    boolean left = to > 0.72 * spend(curve.getLast());
    boolean narrow = Math.abs(to - from) < NARROW * spend(curve.getLast());
    double beside = left ? Math.min(from, to) : Math.max(from, to);
    series.add(
        Grammar.words(
            narrow ? beside : (from + to) / 2,
            height,
            Grammar.label(
                    "room " + room.written(units), narrow ? left ? "left" : "right" : "top", TEXT)
                .put("fontWeight", 500)
                .put("distance", narrow ? 6 : 4)));
    series.add(
        Grammar.words(
            to,
            top * 0.965,
            Grammar.label("next unit returns 1.00", left ? "left" : "right", TEXT_2)
                .put("distance", 6)));
  }

  private void saturation(ArrayNode series, Saturation mark, double last) {
    double x = mark.spend() / spendUnit.divisor();
    ObjectNode limit = Grammar.stroke(x, 0, x, top, TEXT_2);
    ((ObjectNode) limit.get("lineStyle")).putArray("type").add(2).add(3);
    series.add(limit);
    boolean left = x > 0.42 * last;
    series.add(
        Grammar.words(
            x,
            top * 0.89,
            Grammar.label(told(mark), left ? "left" : "right", TEXT_2).put("distance", 6)));
  }

  private String told(Saturation mark) {
    CredibleInterval interval = mark.interval();
    return interval == null
        ? mark.words() + ", on the mean curve"
        : "%s: %s (%s)"
            .formatted(mark.words(), units.spend(mark.spend()), Format.interval(interval));
  }

  private ObjectNode beyondNote(double last, double edge) {
    return Grammar.words(
        (edge + last) / 2,
        top * 0.22,
        Grammar.label(
                "beyond %s never observed:\nextrapolated"
                    .formatted(units.spend(channel.highestSpend())),
                "inside",
                TEXT_2)
            .put("align", "center")
            .put("backgroundColor", SURFACE)
            .put("padding", 3));
  }

  private CurvePoint at(double multiplier) {
    CurvePoint nearest = curve.getFirst();
    for (CurvePoint point : curve) {
      if (Math.abs(point.multiplier() - multiplier) < Math.abs(nearest.multiplier() - multiplier)) {
        nearest = point;
      }
    }
    return nearest;
  }

  private int lastObserved() {
    int edge = 0;
    for (int i = 0; i < curve.size(); i++) {
      if (!curve.get(i).extrapolated()) {
        edge = i;
      }
    }
    return edge;
  }

  private double spend(CurvePoint point) {
    return point.multiplier() * channel.averageSpend() / spendUnit.divisor();
  }

  private double outcome(double total) {
    return total / activePeriods / outcomeUnit.divisor();
  }

  private Estimate perPeriod(Estimate total) {
    return total.times(1 / activePeriods);
  }

  private String description() {
    return "Response curve of %s: at %s a %s it brings %s of %s a %s."
        .formatted(
            channel.channel(),
            units.spend(channel.averageSpend()),
            units.period(),
            units.outcome(perPeriod(at(1).incrementalOutcome())).inProse(),
            units.outcomeName(),
            units.period());
  }

  private Drawn.Table table() {
    List<List<String>> rows = new ArrayList<>();
    ToDoubleFunction<CurvePoint> spent = point -> point.multiplier() * channel.averageSpend();
    for (CurvePoint point : curve) {
      var outcome = units.outcome(perPeriod(point.incrementalOutcome()));
      var marginal = units.next(point.marginalRoi());
      rows.add(
          List.of(
              units.spend(spent.applyAsDouble(point)),
              outcome.value(),
              outcome.interval(),
              marginal.value(),
              marginal.interval(),
              point.extrapolated() ? "beyond" : "observed"));
    }
    return new Drawn.Table(
        List.of(
            "Spend a " + units.period(),
            "Incremental " + units.outcomeName(),
            "90% interval",
            units.nextName() + ", whenever it comes",
            "90% interval",
            "Range"),
        rows);
  }
}

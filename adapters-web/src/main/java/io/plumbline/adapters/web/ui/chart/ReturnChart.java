package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.SURFACE;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_3;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a channel's money did on average against what its next unit does: a bubble a channel as
 * large as its spend, hollow without a test, with the 90 % interval of the next unit as whisker.
 * Plumb lines mark where money pays for itself, if that is known.
 */
public final class ReturnChart {

  /** How high the chart is, in pixels. */
  public static final int HEIGHT = 300;

  private static final double LARGEST = 34;
  private static final double SMALLEST = 7;

  /** A scale that followed one wild interval would flatten all others. */
  private static final double WIDEST = 2;

  /** Which part of the width the words of a corner take. */
  private static final double WORDS_FIT = 0.34;

  private record Bubble(
      String name, Estimate average, Estimate next, double spend, boolean tested) {}

  private final List<Bubble> bubbles;
  private final Units units;

  private ReturnChart(List<Bubble> bubbles, Units units) {
    this.bubbles = bubbles;
    this.units = units;
  }

  /** Draws the channels that spend; absent if there are fewer than two whose figures are finite. */
  public static @Nullable Drawn of(MixModelReport report, Units units) {
    List<Bubble> bubbles = new ArrayList<>();
    for (ChannelResult channel : report.channels()) {
      Estimate average = units.nextEstimate(channel.roi());
      Estimate next = units.nextEstimate(channel.marginalRoi());
      if (average != null
          && next != null
          && Double.isFinite(average.mean())
          && Double.isFinite(next.mean())) {
        bubbles.add(
            new Bubble(
                channel.channel().value(),
                average,
                next,
                channel.spend(),
                Evidence.behind(channel.channel(), report) != Evidence.MODEL_ONLY));
      }
    }
    if (bubbles.size() < 2) {
      return null;
    }
    bubbles.sort(Comparator.comparingDouble(Bubble::spend).reversed());
    ReturnChart chart = new ReturnChart(bubbles, units);
    return new Drawn(chart.description(), chart.options(), () -> chart.table());
  }

  private ObjectNode options() {
    Double even = units.nextBreakEven();
    double right = top(bubbles.stream().mapToDouble(one -> one.average().mean()).max(), even);
    double highest = top(bubbles.stream().mapToDouble(one -> one.next().mean()).max(), even);
    double limit = WIDEST * highest;
    for (Bubble one : bubbles) {
      double upper = one.next().interval().upper();
      highest = Double.isFinite(upper) && upper <= limit ? Math.max(highest, upper) : highest;
    }
    right = Ticks.above(1.05 * right);
    highest = Ticks.above(highest);
    ObjectNode chart = Grammar.chart(48, 24, 96, 38);
    ObjectNode across = Grammar.spend(right, "average of all its money");
    chart.set("xAxis", across);
    ObjectNode up =
        Grammar.values().put("min", 0).put("max", highest).put("interval", Ticks.step(highest));
    up.put("name", units.nextName() + " of the next").put("nameLocation", "end");
    up.set("nameTextStyle", Grammar.small(TEXT_3).put("align", "left"));
    chart.set("yAxis", up);
    ArrayNode series = chart.putArray("series");
    if (even != null) {
      series.add(Grammar.across("xAxis", List.of(even), TEXT, false));
      series.add(Grammar.across("yAxis", List.of(even), TEXT, false));
      quadrants(series, even, right, highest);
    }
    draw(series, highest);
    return chart;
  }

  /** Says in each corner that has room what the money does there. */
  private void quadrants(ArrayNode series, double even, double right, double highest) {
    boolean cost = units.decision().isCost();
    String both = "paid, and the next does too";
    String neither = "did not pay, nor does the next";
    corner(series, right, highest, cost ? neither : both);
    corner(series, right, 0, cost ? "did not pay, the next does" : "paid, the next does not");
    if (even > WORDS_FIT * right) {
      corner(series, 0, highest, cost ? "paid, the next does not" : "did not pay, the next does");
      corner(series, 0, 0, cost ? both : neither);
    }
  }

  private static void corner(ArrayNode series, double x, double y, String words) {
    ObjectNode label = Grammar.label(words, x == 0 ? "right" : "left", TEXT_3).put("distance", 4);
    label.putArray("offset").add(0).add(y == 0 ? -8 : 8);
    series.add(Grammar.words(x, y, label));
  }

  private static double top(OptionalDouble most, @Nullable Double even) {
    return Math.max(Math.max(1e-9, most.orElse(1)), even == null ? 0 : even);
  }

  private void draw(ArrayNode series, double highest) {
    double most = bubbles.getFirst().spend();
    ObjectNode whiskers = Grammar.strokes(ACCENT, 1).put("z", 3);
    for (Bubble one : bubbles) {
      Grammar.stroke(
          whiskers,
          one.average().mean(),
          Math.clamp(one.next().interval().lower(), 0, highest),
          one.average().mean(),
          Math.clamp(one.next().interval().upper(), 0, highest));
    }
    series.add(whiskers);
    for (Bubble one : bubbles) {
      double size = Math.max(SMALLEST, LARGEST * Math.sqrt(one.spend() / Math.max(1e-9, most)));
      ArrayNode at = Grammar.array();
      at.addArray()
          .add(Grammar.round(one.average().mean()))
          .add(Grammar.round(Math.clamp(one.next().mean(), 0, highest)));
      ObjectNode bubble = Grammar.dots(at, "circle", size, one.tested() ? ACCENT : SURFACE);
      ((ObjectNode) bubble.get("itemStyle"))
          .put("borderColor", ACCENT)
          .put("borderWidth", 2)
          .put("opacity", 0.9);
      series.add(bubble);
      ObjectNode name =
          Grammar.words(
              one.average().mean(),
              Math.clamp(one.next().mean(), 0, highest),
              Grammar.label(one.name(), "right", TEXT_2).put("distance", size / 2 + 4));
      name.putObject("labelLayout").put("moveOverlap", "shiftY");
      series.add(name);
    }
  }

  private String description() {
    Bubble best =
        bubbles.stream().max(Comparator.comparingDouble(one -> rank(one.next()))).orElseThrow();
    return "Average against next money of %d channels, %s: the next goes furthest with %s, %s; on average it was %s there."
        .formatted(
            bubbles.size(),
            units.nextMeaning(),
            best.name(),
            units.onScale(best.next().mean()),
            units.onScale(best.average().mean()));
  }

  /** The better the higher: a cost is better the lower it is. */
  private double rank(Estimate next) {
    return units.decision().isCost() ? -next.mean() : next.mean();
  }

  private Drawn.Table table() {
    return new Drawn.Table(
        List.of("Channel", "Spend", "Average", "Next", "90% interval of the next", "Evidence"),
        bubbles.stream()
            .map(
                one ->
                    List.of(
                        one.name(),
                        units.spend(one.spend()),
                        units.onScale(one.average().mean()),
                        units.onScale(one.next().mean()),
                        words(one.next()),
                        one.tested() ? "tested" : "model only"))
            .toList());
  }

  private String words(Estimate next) {
    double upper = next.interval().upper();
    String lower = units.onScale(next.interval().lower());
    return Double.isFinite(upper)
        ? "%s to %s".formatted(lower, units.onScale(upper))
        : lower + " or more, without end";
  }
}

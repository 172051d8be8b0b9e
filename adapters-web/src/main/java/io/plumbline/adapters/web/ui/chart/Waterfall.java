package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Amounts in rows, each beginning where the one above it ends, and what they add up to in ink below
 * them, which begins at nought. Whiskers are 90 % intervals.
 *
 * @param parts the first on top
 * @param total what the sum is called
 * @param totalWords what stands at the sum's right
 * @param totalInterval absent where the sum has none of its own
 */
record Waterfall(
    List<Part> parts, String total, String totalWords, @Nullable CredibleInterval totalInterval) {

  /**
   * One row.
   *
   * @param words what stands at its right
   */
  record Part(String name, Estimate amount, String colour, String words) {}

  private static final int ROW = 22;
  private static final int ROOM = 26;
  private static final int NAMES = 132;
  private static final int WORDS = 176;
  private static final int WIDTH = 12;

  Waterfall {
    parts = List.copyOf(parts);
  }

  /** Returns how high a chart of so many parts is, in pixels. */
  static int height(int parts) {
    return ROOM + ROW * (parts + 1);
  }

  /** Returns what all parts add up to. */
  double sum() {
    return parts.stream().mapToDouble(part -> part.amount().mean()).sum();
  }

  /** Returns what the axis is counted in. */
  Magnitude unit() {
    double[] reach = reach();
    return Magnitude.of(Math.max(reach[1], -reach[0]));
  }

  ObjectNode options() {
    double[] reach = reach();
    Magnitude unit = unit();
    double step = Ticks.step((reach[1] - reach[0]) / unit.divisor());
    ObjectNode chart = Grammar.chart(NAMES, 4, WORDS, 20);
    chart.set(
        "xAxis",
        Grammar.across(
                step * Math.floor(reach[0] / unit.divisor() / step),
                step * Math.ceil(reach[1] / unit.divisor() / step))
            .put("interval", step));
    ArrayNode sides = chart.putArray("yAxis");
    List<String> colours = new ArrayList<>(parts.stream().map(part -> TEXT_2).toList());
    colours.add(TEXT);
    sides.add(Grammar.rows(with(total, Part::name), colours, "left", NAMES - 8));
    sides.add(Grammar.rows(with(totalWords, Part::words), colours, "right", WORDS - 8));
    draw(chart.putArray("series"), unit.divisor());
    return chart;
  }

  private List<String> with(String last, Function<Part, String> words) {
    return Stream.concat(parts.stream().map(words), Stream.of(last)).toList();
  }

  /** From where to where anything is drawn. */
  private double[] reach() {
    double lowest = Math.min(0, sum());
    double highest = Math.max(1e-9, sum());
    if (totalInterval != null) {
      lowest = Math.min(lowest, totalInterval.lower());
      highest = Math.max(highest, totalInterval.upper());
    }
    double below = 0;
    for (Part part : parts) {
      lowest = Math.min(lowest, below + Math.min(0, part.amount().interval().lower()));
      highest = Math.max(highest, below + Math.max(0, part.amount().interval().upper()));
      below += part.amount().mean();
    }
    return new double[] {lowest, highest};
  }

  private void draw(ArrayNode series, double divisor) {
    ArrayNode gaps = Grammar.array();
    ArrayNode bars = Grammar.array();
    ObjectNode whiskers = Grammar.strokes(TEXT, 1.5).put("z", 5);
    ObjectNode joins = Grammar.strokes(Grammar.RULE_STRONG, 1);
    double below = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double end = below + part.amount().mean();
      bar(gaps, bars, below / divisor, end / divisor, part.colour());
      whisker(whiskers, part.amount().interval(), below, i, divisor);
      Grammar.stroke(joins, end / divisor, i, end / divisor, i + 1.0);
      below = end;
    }
    bar(gaps, bars, 0, sum() / divisor, TEXT);
    if (totalInterval != null) {
      whisker(whiskers, totalInterval, 0, parts.size(), divisor);
    }
    series.add(joins);
    series.add(stacked(gaps, "transparent"));
    series.add(stacked(bars, ACCENT));
    series.add(whiskers);
  }

  /** A bar from one place to another, stacked on an invisible one that ends where it begins. */
  private static void bar(ArrayNode gaps, ArrayNode bars, double from, double to, String colour) {
    gaps.add(Grammar.round(from));
    bars.addObject()
        .put("value", Grammar.round(to - from))
        .putObject("itemStyle")
        .put("color", colour);
  }

  private static void whisker(
      ObjectNode whiskers, CredibleInterval interval, double from, int row, double divisor) {
    Grammar.stroke(
        whiskers,
        (from + interval.lower()) / divisor,
        row,
        (from + interval.upper()) / divisor,
        row);
  }

  private static ObjectNode stacked(ArrayNode data, String colour) {
    return Grammar.bars(data, colour, WIDTH).put("stack", "parts").put("stackStrategy", "all");
  }
}

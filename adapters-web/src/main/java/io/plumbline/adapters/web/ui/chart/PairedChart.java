package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What two accounts say of the same quantities, a row each: the 90 % interval of the first as a
 * thick grey bar, and of the second as a petrol whisker with its estimate.
 */
public final class PairedChart {

  private static final int ROW = 21;
  private static final int ROOM = 44;
  private static final int NAMES = 128;
  private static final int WORDS = 88;
  private static final double WIDE_RANGE = 60;

  /**
   * One quantity.
   *
   * @param words what is said of the two, at the right end
   * @param standsOut whether name and words are marked
   */
  public record Row(
      String name, CredibleInterval before, Estimate after, String words, boolean standsOut) {}

  /**
   * What a chart is about.
   *
   * @param quantity what the rows have in common
   * @param before what the first account is called
   * @param after what the second is called
   * @param divisor what numbers are divided by on the axis
   * @param reference where the plumb line stands; absent without one
   */
  public record About(
      String quantity, String before, String after, double divisor, @Nullable Double reference) {}

  private PairedChart() {}

  /** Returns how high the chart of so many rows is, in pixels. */
  public static int height(int rows) {
    return ROOM + ROW * rows;
  }

  /** Draws {@code rows}, of which there must be one, the first on top. */
  public static Drawn of(About about, List<Row> rows) {
    double divisor = about.divisor();
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (Row row : rows) {
      lowest = Math.min(lowest, Math.min(row.before().lower(), row.after().interval().lower()));
      highest = Math.max(highest, Math.max(row.before().upper(), row.after().interval().upper()));
    }
    boolean wide = lowest > 0 && highest / lowest > WIDE_RANGE;
    ObjectNode chart = Grammar.chart(NAMES, 18, WORDS, 22);
    chart.set("xAxis", axis(lowest / divisor, highest / divisor, wide));
    ArrayNode sides = chart.putArray("yAxis");
    sides.add(side(rows, rows.stream().map(Row::name).toList(), "left"));
    sides.add(side(rows, rows.stream().map(Row::words).toList(), "right"));
    ArrayNode series = chart.putArray("series");
    ObjectNode before = Grammar.strokes(Grammar.RULE_STRONG, 7).put("z", 2);
    ObjectNode after = Grammar.strokes(ACCENT, 2).put("z", 4);
    ArrayNode means = Grammar.array();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      CredibleInterval now = row.after().interval();
      Grammar.stroke(before, row.before().lower() / divisor, i, row.before().upper() / divisor, i);
      Grammar.stroke(after, now.lower() / divisor, i, now.upper() / divisor, i);
      means.addArray().add(Grammar.round(row.after().mean() / divisor)).add(i);
    }
    series.add(before).add(after).add(Grammar.dots(means, "circle", 7, ACCENT));
    if (about.reference() != null) {
      series.add(Grammar.across("xAxis", List.of(about.reference()), Grammar.TEXT, false));
    }
    names(series, rows.getFirst(), about);
    return new Drawn(
        "%s: 90%% intervals, %s as grey bars, %s as petrol whiskers."
            .formatted(about.quantity(), about.before(), about.after()),
        chart,
        () -> table(about, rows));
  }

  private static ObjectNode axis(double lowest, double highest, boolean wide) {
    if (wide) {
      ObjectNode axis = Grammar.across(lowest, highest).put("type", "log");
      ((ObjectNode) axis.get("axisLabel")).put("showMinLabel", false).put("showMaxLabel", false);
      return axis;
    }
    double step = Ticks.step(Math.max(highest, -lowest));
    return Grammar.across(
            Math.min(0, step * Math.floor(lowest / step)), step * Math.ceil(highest / step))
        .put("interval", step);
  }

  /** Names at the left, words at the right; what stands out is ochre. */
  private static ObjectNode side(List<Row> rows, List<String> words, String side) {
    List<String> colours =
        rows.stream().map(row -> row.standsOut() ? "var(--pl-warn)" : TEXT_2).toList();
    return Grammar.rows(words, colours, side, side.equals("left") ? NAMES - 8 : WORDS - 8);
  }

  /** Names the two above the first row, each on its own side so that they never overlap. */
  private static void names(ArrayNode series, Row first, About about) {
    double after = first.after().mean() / about.divisor();
    double before = first.before().upper() / about.divisor();
    boolean afterFirst = after <= before;
    series.add(
        Grammar.words(
            after,
            0,
            Grammar.label(about.after(), "top", ACCENT)
                .put("distance", 5)
                .put("align", afterFirst ? "right" : "left")
                .put("fontWeight", 600)));
    series.add(
        Grammar.words(
            before,
            0,
            Grammar.label(about.before(), "top", TEXT_2)
                .put("distance", 5)
                .put("align", afterFirst ? "left" : "right")));
  }

  private static Drawn.Table table(About about, List<Row> rows) {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(
          List.of(
              row.name(),
              Format.interval(row.before()),
              Format.number(row.after()).value(),
              Format.number(row.after()).interval(),
              row.words()));
    }
    return new Drawn.Table(
        List.of("", about.before() + ", 90%", about.after(), "90% interval", "In words"), lines);
  }
}

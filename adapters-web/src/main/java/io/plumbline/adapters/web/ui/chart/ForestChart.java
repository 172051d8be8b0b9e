package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.SURFACE;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Figure;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several accounts of one number, a row each with its interval: an ink diamond for what a test
 * found, a petrol dot for what the model says, hollow where no test stood behind it.
 */
public final class ForestChart {

  private static final int ROW = 26;
  private static final int ROOM = 26;
  private static final int NAMES = 150;
  private static final int WORDS = 150;

  /** Whose account it is. */
  public enum Mark {
    TEST,
    MODEL,
    MODEL_ALONE
  }

  /**
   * One account.
   *
   * @param lower of its interval; minus infinity where that side is open
   * @param upper of its interval; infinity where that side is open
   */
  public record Row(
      String name, Figure figure, double estimate, double lower, double upper, Mark mark) {}

  private ForestChart() {}

  /** Returns how high the chart of so many rows is, in pixels. */
  public static int height(int rows) {
    return ROOM + ROW * rows;
  }

  /**
   * Draws the rows, of which there must be one, the first on top.
   *
   * @param unit what is written after the numbers of the axis: {@code %}, or nothing
   * @param reference where the plumb line stands; absent without one
   */
  public static Drawn of(String quantity, String unit, List<Row> rows, @Nullable Double reference) {
    double lowest = reference == null ? 0 : Math.min(0, reference);
    double highest = reference == null ? 1e-9 : Math.max(1e-9, reference);
    for (Row row : rows) {
      lowest = Math.min(lowest, finite(row.lower(), row.estimate()));
      highest = Math.max(highest, finite(row.upper(), row.estimate()));
    }
    double step = Ticks.step(highest - lowest);
    double from = step * Math.floor(lowest / step);
    double to = step * Math.ceil(highest / step);
    ObjectNode chart = Grammar.chart(NAMES, 4, WORDS, 20);
    ObjectNode axis = Grammar.across(from, to).put("interval", step);
    if (!unit.isEmpty()) {
      ((ObjectNode) axis.get("axisLabel")).put("formatter", "{value}" + unit);
    }
    chart.set("xAxis", axis);
    ArrayNode sides = chart.putArray("yAxis");
    sides.add(
        Grammar.rows(
            rows.stream().map(Row::name).toList(),
            rows.stream().map(row -> row.mark() == Mark.TEST ? TEXT : TEXT_2).toList(),
            "left",
            NAMES - 8));
    sides.add(
        Grammar.rows(
            rows.stream().map(row -> row.figure().inProse()).toList(),
            rows.stream().map(row -> row.mark() == Mark.TEST ? TEXT : TEXT_2).toList(),
            "right",
            WORDS - 8));
    ArrayNode series = chart.putArray("series");
    for (Mark mark : Mark.values()) {
      draw(series, rows, mark, from, to);
    }
    if (reference != null) {
      series.add(Grammar.across("xAxis", List.of(reference), TEXT, false));
    }
    return new Drawn(
        "%s: %s."
            .formatted(
                quantity,
                rows.stream()
                    .map(row -> "%s %s".formatted(row.name(), row.figure().inProse()))
                    .collect(Collectors.joining("; "))),
        chart,
        () -> table(quantity, rows));
  }

  private static double finite(double bound, double instead) {
    return Double.isFinite(bound) ? bound : instead;
  }

  private static void draw(ArrayNode series, List<Row> rows, Mark mark, double from, double to) {
    String colour = mark == Mark.TEST ? TEXT : ACCENT;
    ObjectNode whiskers = Grammar.strokes(colour, 2);
    ArrayNode points = Grammar.array();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.mark() == mark) {
        Grammar.stroke(whiskers, Math.max(from, row.lower()), i, Math.min(to, row.upper()), i);
        points.addArray().add(Grammar.round(row.estimate())).add(i);
      }
    }
    if (points.isEmpty()) {
      return;
    }
    ObjectNode dots =
        Grammar.dots(
            points, mark == Mark.TEST ? "diamond" : "circle", mark == Mark.TEST ? 11 : 8, colour);
    if (mark == Mark.MODEL_ALONE) {
      ((ObjectNode) dots.get("itemStyle"))
          .put("color", SURFACE)
          .put("borderColor", colour)
          .put("borderWidth", 2);
    }
    series.add(whiskers).add(dots);
  }

  private static Drawn.Table table(String quantity, List<Row> rows) {
    return new Drawn.Table(
        List.of("Account", quantity, "Interval"),
        rows.stream()
            .map(row -> List.of(row.name(), row.figure().value(), row.figure().interval()))
            .toList());
  }
}

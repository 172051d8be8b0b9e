package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.SURFACE;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_3;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One channel's share by several accounts, a row each: petrol for what the model says, an ink
 * diamond for what a test found, an open square for somebody else's number, which has no interval.
 */
public final class CreditChart {

  private static final int ROW = 28;
  private static final int ROOM = 24;
  private static final int NAMES = 98;
  private static final int WORDS = 108;

  /** Whose account it is. */
  public enum Source {
    /** The model's. */
    MODEL,
    /** A lift test's. */
    TEST,
    /** An imported table's: no interval. */
    ELSEWHERE
  }

  /**
   * One account.
   *
   * @param figure the share as it is written
   * @param share as a fraction
   * @param interval of the share; the share itself twice where no interval is given
   */
  public record Row(
      String name, Figure figure, double share, CredibleInterval interval, Source source) {}

  private CreditChart() {}

  /** Returns how high the chart is, in pixels. */
  public static int height(List<Row> rows) {
    return ROOM + ROW * rows.size();
  }

  /** Draws the accounts of a channel, of which there must be one, the first on top. */
  public static Drawn of(String channel, List<Row> rows) {
    double lowest = 0;
    double highest = 1e-9;
    for (Row row : rows) {
      lowest = Math.min(lowest, 100 * row.interval().lower());
      highest = Math.max(highest, 100 * row.interval().upper());
    }
    double step = 2 * Ticks.step(Math.max(highest, -lowest));
    ObjectNode chart = Grammar.chart(NAMES, 2, WORDS, 20);
    ObjectNode axis =
        Grammar.across(step * Math.floor(lowest / step), step * Math.ceil(highest / step))
            .put("interval", step);
    axis.set("axisLabel", Grammar.small(TEXT_3).put("formatter", "{value}%"));
    chart.set("xAxis", axis);
    ArrayNode sides = chart.putArray("yAxis");
    List<String> names = rows.stream().map(Row::name).toList();
    List<String> words = rows.stream().map(CreditChart::words).toList();
    sides.add(Grammar.rows(names, rows.stream().map(row -> TEXT_2).toList(), "left", NAMES - 8));
    ObjectNode right =
        Grammar.rows(
            words,
            rows.stream().map(row -> row.source() == Source.ELSEWHERE ? TEXT_3 : TEXT).toList(),
            "right",
            WORDS - 8);
    ((ObjectNode) right.get("axisLabel")).put("overflow", "break").put("lineHeight", 12);
    sides.add(right);
    ArrayNode series = chart.putArray("series");
    draw(series, rows, Source.MODEL, ACCENT, "circle", 8);
    draw(series, rows, Source.TEST, TEXT, "diamond", 11);
    draw(series, rows, Source.ELSEWHERE, TEXT_3, "rect", 7);
    return new Drawn(
        "%s by %d accounts, in per cent: %s."
            .formatted(channel, rows.size(), String.join("; ", sentences(rows))),
        chart,
        () -> table(rows));
  }

  private static void draw(
      ArrayNode series, List<Row> rows, Source source, String colour, String symbol, int size) {
    ObjectNode whiskers = Grammar.strokes(colour, 2);
    ArrayNode points = Grammar.array();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.source() == source) {
        Grammar.stroke(whiskers, 100 * row.interval().lower(), i, 100 * row.interval().upper(), i);
        points.addArray().add(Grammar.round(100 * row.share())).add(i);
      }
    }
    if (points.isEmpty()) {
      return;
    }
    ObjectNode dots = Grammar.dots(points, symbol, size, colour);
    if (source == Source.ELSEWHERE) {
      ((ObjectNode) dots.get("itemStyle"))
          .put("color", SURFACE)
          .put("borderColor", colour)
          .put("borderWidth", 1.5);
    } else {
      series.add(whiskers);
    }
    series.add(dots);
  }

  /** The share as text; the axis says that it is in per cent. */
  private static String words(Row row) {
    String words =
        row.source() == Source.ELSEWHERE
            ? "%s %s".formatted(row.figure().value(), row.figure().interval())
            : row.figure().inProse();
    return words.replace("%", "");
  }

  private static List<String> sentences(List<Row> rows) {
    return rows.stream().map(row -> "%s %s".formatted(row.name(), words(row))).toList();
  }

  private static Drawn.Table table(List<Row> rows) {
    return new Drawn.Table(
        List.of("Account", "Share", "90% interval"),
        rows.stream()
            .map(row -> List.of(row.name(), row.figure().value(), row.figure().interval()))
            .toList());
  }
}

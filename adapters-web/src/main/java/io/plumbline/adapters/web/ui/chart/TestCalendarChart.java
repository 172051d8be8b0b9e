package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;
import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;
import static io.plumbline.adapters.web.ui.chart.Grammar.RULE_STRONG;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_3;

import io.plumbline.adapters.web.ui.Format;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When tests run: a bar each from its first day to its last, its late effects paler behind it. */
public final class TestCalendarChart {

  private static final int ROW = 24;
  private static final int ROOM = 46;
  private static final int NAMES = 150;
  private static final int WORDS = 150;
  private static final int MOST_MONTHS = 12;
  private static final double BAR = 9;

  /** What became of a test. */
  public enum Stage {
    QUEUED(RULE_STRONG),
    RUNNING(ACCENT),
    READ_OUT(TEXT),
    STOPPED(MUTED);

    private final String colour;

    Stage(String colour) {
      this.colour = colour;
    }
  }

  /**
   * One test.
   *
   * @param words what is said of it at the right end
   * @param counted the last day on which its late effects are counted
   */
  public record Row(
      String name, String words, Stage stage, LocalDate first, LocalDate last, LocalDate counted) {}

  private TestCalendarChart() {}

  /** Returns how high the chart of so many tests is, in pixels. */
  public static int height(int rows) {
    return ROOM + ROW * rows;
  }

  /** Draws the tests, of which there must be one, what begins last on top. */
  public static Drawn of(List<Row> tests, LocalDate today) {
    List<Row> rows = tests.stream().sorted(Comparator.comparing(Row::first).reversed()).toList();
    LocalDate from = earliest(rows, today).withDayOfMonth(1);
    LocalDate to = latest(rows, today).plusMonths(1).withDayOfMonth(1);
    ObjectNode chart = Grammar.chart(NAMES, 22, WORDS, 22);
    ObjectNode days = Grammar.across(0, ChronoUnit.DAYS.between(from, to));
    ((ObjectNode) days.get("axisLabel")).put("show", false);
    ((ObjectNode) days.get("splitLine")).put("show", false);
    chart.set("xAxis", days);
    ArrayNode sides = chart.putArray("yAxis");
    List<String> colours = rows.stream().map(row -> TEXT_2).toList();
    sides.add(Grammar.rows(rows.stream().map(Row::name).toList(), colours, "left", NAMES - 8));
    sides.add(Grammar.rows(rows.stream().map(Row::words).toList(), colours, "right", WORDS - 8));
    ArrayNode series = chart.putArray("series");
    months(series, from, to, rows.size() - 1);
    bars(series, rows, from);
    double now = ChronoUnit.DAYS.between(from, today);
    series.add(Grammar.across("xAxis", List.of(now), TEXT, false));
    series.add(Grammar.words(now, 0, Grammar.label("today", "top", TEXT_2).put("distance", 12)));
    return new Drawn(
        "%d tests from %s to %s."
            .formatted(
                rows.size(), Format.date(earliest(rows, today)), Format.date(latest(rows, today))),
        chart,
        () -> table(rows));
  }

  private static LocalDate earliest(List<Row> rows, LocalDate today) {
    return rows.stream()
        .map(Row::first)
        .min(Comparator.naturalOrder())
        .filter(first -> first.isBefore(today))
        .orElse(today);
  }

  private static LocalDate latest(List<Row> rows, LocalDate today) {
    return rows.stream()
        .map(Row::counted)
        .max(Comparator.naturalOrder())
        .filter(last -> last.isAfter(today))
        .orElse(today);
  }

  /** The months have no equal length, so their names are words where they begin. */
  private static void months(ArrayNode series, LocalDate from, LocalDate to, int bottom) {
    long all = ChronoUnit.MONTHS.between(from, to);
    int every = (int) Math.max(1, (all + MOST_MONTHS - 1) / MOST_MONTHS);
    ArrayNode names = Grammar.array();
    for (LocalDate month = from; month.isBefore(to); month = month.plusMonths(every)) {
      ObjectNode point = names.addObject().put("symbolSize", 0);
      point.putArray("value").add(ChronoUnit.DAYS.between(from, month)).add(bottom);
      point.set(
          "label",
          Grammar.label(Format.shortDate(month), "bottom", TEXT_3)
              .put("align", "left")
              .put("distance", 14));
    }
    series.add(Grammar.dots(names, "circle", 0, TEXT));
  }

  private static void bars(ArrayNode series, List<Row> rows, LocalDate from) {
    ObjectNode late = Grammar.strokes(BAND, 5).put("z", 2);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.counted().isAfter(row.last())) {
        Grammar.stroke(late, at(from, row.last()) + 1, i, at(from, row.counted()) + 1, i);
      }
    }
    series.add(late);
    for (Stage stage : Stage.values()) {
      ObjectNode bars = Grammar.strokes(stage.colour, BAR).put("z", 3);
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).stage() == stage) {
          Grammar.stroke(
              bars, at(from, rows.get(i).first()), i, at(from, rows.get(i).last()) + 1, i);
        }
      }
      series.add(bars);
    }
  }

  private static double at(LocalDate from, LocalDate day) {
    return ChronoUnit.DAYS.between(from, day);
  }

  private static Drawn.Table table(List<Row> rows) {
    return new Drawn.Table(
        List.of("Test", "First day", "Last day", "Late effects to", "State"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.name(),
                        Format.date(row.first()),
                        Format.date(row.last()),
                        Format.date(row.counted()),
                        row.words()))
            .toList());
  }
}

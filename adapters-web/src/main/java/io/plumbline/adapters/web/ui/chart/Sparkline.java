package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small line with its band, without axes: where a figure comes from. */
public final class Sparkline {

  /** One point: the day it speaks of, its numbers, and how they are written. */
  public record Point(LocalDate day, double value, double lower, double upper, Figure figure) {}

  private Sparkline() {}

  /** Draws {@code points}, oldest first; there must be at least one. */
  public static Drawn of(String what, List<Point> points) {
    double lowest = points.stream().mapToDouble(Point::lower).min().orElseThrow();
    double highest = points.stream().mapToDouble(Point::upper).max().orElseThrow();
    double margin = Math.max(1e-9, (highest - lowest) * 0.12);
    ObjectNode chart = Grammar.chart(0, 4, 7, 4);
    ArrayNode names = Grammar.array();
    ArrayNode middle = Grammar.array();
    points.forEach(point -> names.add(Format.date(point.day())));
    points.forEach(point -> middle.add(Grammar.round(point.value())));
    chart.set("xAxis", Grammar.periods(names).put("show", false));
    chart.set(
        "yAxis",
        Grammar.values()
            .put("show", false)
            .put("min", lowest - margin)
            .put("max", highest + margin));
    ArrayNode series = chart.putArray("series");
    Grammar.band(
        series,
        "band",
        points.stream().mapToDouble(Point::lower).toArray(),
        points.stream().mapToDouble(Point::upper).toArray(),
        BAND,
        0);
    series.add(Grammar.line(middle, ACCENT, 1.6));
    ArrayNode end = Grammar.array();
    end.addArray().add(points.size() - 1).add(Grammar.round(points.getLast().value()));
    series.add(Grammar.dots(end, "circle", 7, ACCENT));
    return new Drawn(description(what, points), chart, () -> table(what, points));
  }

  private static String description(String what, List<Point> points) {
    return "%s from %s to %s; at the end %s."
        .formatted(
            what,
            Format.date(points.getFirst().day()),
            Format.date(points.getLast().day()),
            points.getLast().figure().inProse());
  }

  private static Drawn.Table table(String what, List<Point> points) {
    List<List<String>> rows = new ArrayList<>();
    for (Point point : points) {
      rows.add(
          List.of(Format.date(point.day()), point.figure().value(), point.figure().interval()));
    }
    return new Drawn.Table(List.of("Span to", what, "90% interval"), rows);
  }
}

package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.SURFACE;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.experiment.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The looks at a test by its day, in standard errors of each, against the boundary that ends it:
 * where a dot lies beyond its boundary, zero lies outside of the interval that is valid at that
 * look. Planned days are dotted; a look that was not planned is hollow.
 */
public final class LooksChart {

  private static final double LEAST = 3;

  private LooksChart() {}

  /**
   * Draws the looks, of which there must be one.
   *
   * @param days of the whole test
   * @param planned the days after which a look is planned
   */
  public static Drawn of(List<Look> looks, int days, List<Integer> planned) {
    double highest =
        looks.stream()
            .flatMapToDouble(
                look -> DoubleStream.of(Math.abs(standardised(look)), upper(look), -lower(look)))
            .filter(Double::isFinite)
            .max()
            .orElse(LEAST);
    double step = 2 * Ticks.step(Math.max(LEAST, highest));
    double top = step * Math.ceil(Math.max(LEAST, highest) * 1.02 / step);
    ObjectNode chart = Grammar.chart(36, 14, 96, 40);
    int last = Math.max(days, looks.getLast().day());
    chart.set("xAxis", Grammar.spend(last, "day of the test"));
    chart.set("yAxis", Grammar.values().put("min", -top).put("max", top).put("interval", step));
    ArrayNode series = chart.putArray("series");
    series.add(Grammar.across("yAxis", List.of(0.0), TEXT, false));
    List<Double> at = new ArrayList<>();
    planned.forEach(day -> at.add((double) day));
    series.add(Grammar.across("xAxis", at, TEXT_2, true));
    boundary(series, looks, true);
    boundary(series, looks, false);
    series.add(Grammar.dots(points(looks, true), "circle", 9, TEXT));
    ObjectNode peeks = Grammar.dots(points(looks, false), "circle", 8, SURFACE);
    ((ObjectNode) peeks.get("itemStyle")).put("borderColor", TEXT).put("borderWidth", 1.5);
    series.add(peeks);
    Look newest = looks.getLast();
    series.add(
        Grammar.words(
            newest.day(),
            standardised(newest),
            Grammar.label(
                    "%s after day %d".formatted(said(newest.verdict()), newest.day()),
                    newest.day() > last / 2 ? "left" : "right",
                    TEXT)
                .put("distance", 9)
                .put("fontWeight", 600)));
    return new Drawn(description(looks), chart, () -> table(looks));
  }

  /** What the test shows in standard errors of the look. */
  private static double standardised(Look look) {
    Look.Bound bound = look.bound();
    return bound == null ? look.estimate() / look.standardError() : bound.statistic();
  }

  /** How far from nought the estimate must lie upwards, in standard errors, to be significant. */
  private static double upper(Look look) {
    Look.Bound bound = look.bound();
    return bound == null || Double.isInfinite(look.lower())
        ? (look.estimate() - look.lower()) / look.standardError()
        : bound.boundary();
  }

  private static double lower(Look look) {
    Look.Bound bound = look.bound();
    return bound == null || Double.isInfinite(look.upper())
        ? (look.estimate() - look.upper()) / look.standardError()
        : -bound.boundary();
  }

  private static void boundary(ArrayNode series, List<Look> looks, boolean above) {
    ArrayNode line = Grammar.array();
    for (Look look : looks) {
      double value = above ? upper(look) : lower(look);
      if (Double.isFinite(value)) {
        line.addArray().add(look.day()).add(Grammar.round(value));
      }
    }
    if (line.isEmpty()) {
      return;
    }
    ObjectNode drawn = Grammar.line(line, ACCENT, 1.5);
    ((ObjectNode) drawn.get("lineStyle")).putArray("type").add(2).add(3);
    drawn.put("symbol", "circle").put("symbolSize", 4);
    series.add(drawn);
  }

  private static ArrayNode points(List<Look> looks, boolean planned) {
    ArrayNode points = Grammar.array();
    for (Look look : looks) {
      if (look.planned() == planned) {
        points.addArray().add(look.day()).add(Grammar.round(standardised(look)));
      }
    }
    return points;
  }

  private static String said(Look.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String description(List<Look> looks) {
    Look newest = looks.getLast();
    return "%d looks; after day %d the estimate lies %s standard errors from nought, the boundary at %s: %s."
        .formatted(
            looks.size(),
            newest.day(),
            Format.fixed(standardised(newest), 2),
            Format.fixed(Double.isFinite(upper(newest)) ? upper(newest) : lower(newest), 2),
            said(newest.verdict()));
  }

  private static Drawn.Table table(List<Look> looks) {
    return new Drawn.Table(
        List.of("Day", "Through", "Standard errors from nought", "Boundary", "Planned", "Verdict"),
        looks.stream()
            .map(
                look ->
                    List.of(
                        Integer.toString(look.day()),
                        Format.date(look.through()),
                        Format.fixed(standardised(look), 2),
                        boundary(look),
                        look.planned() ? "planned" : "a peek",
                        said(look.verdict())))
            .toList());
  }

  private static String boundary(Look look) {
    boolean up = Double.isFinite(upper(look));
    boolean down = Double.isFinite(lower(look));
    if (up && down) {
      return "%s and %s".formatted(Format.fixed(lower(look), 2), Format.fixed(upper(look), 2));
    }
    return Format.fixed(up ? upper(look) : lower(look), 2);
  }
}

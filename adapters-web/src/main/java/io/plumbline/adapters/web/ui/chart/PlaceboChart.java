package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_3;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.experiment.readout.Placebo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the same readout found where nothing happened, and the test's own lift as an ink line. */
public final class PlaceboChart {

  private static final int BINS = 24;
  private static final double TOP = 1.2;

  private PlaceboChart() {}

  /**
   * Draws the runs, of which there must be one.
   *
   * @param label what the test is called
   * @param lift what it found, as a part
   */
  public static Drawn of(Placebo placebo, String label, double lift) {
    double widest =
        100
            * DoubleStream.concat(Arrays.stream(placebo.estimates()), DoubleStream.of(lift))
                .map(Math::abs)
                .max()
                .orElse(0.01);
    double limit = Ticks.above(Math.max(0.1, widest * 1.05));
    int[] counts = counts(placebo.estimates(), limit);
    double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    double width = 2 * limit / BINS;
    ObjectNode chart = Grammar.chart(12, 22, 12, 22);
    ObjectNode axis = Grammar.across(-limit, limit).put("interval", limit / 2);
    axis.set("axisLabel", Grammar.small(TEXT_3).put("formatter", "{value}%"));
    ((ObjectNode) axis.get("splitLine")).put("show", false);
    chart.set("xAxis", axis);
    chart.putObject("yAxis").put("type", "value").put("show", false).put("min", 0).put("max", TOP);
    ArrayNode series = chart.putArray("series");
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        series.add(bar(-limit + i * width, width, counts[i] / most));
      }
    }
    series.add(Grammar.stroke(100 * lift, 0, 100 * lift, TOP, TEXT).put("z", 5));
    series.add(
        Grammar.words(
            100 * lift,
            TOP,
            Grammar.label("%s %s".formatted(label, Format.percent(lift)), "top", TEXT)
                .put("fontWeight", 600)
                .put(
                    "align",
                    lift > 0.5 * limit / 100
                        ? "right"
                        : lift < -0.5 * limit / 100 ? "left" : "center")));
    return new Drawn(
        "%d placebo runs: %d found at least as much as %s, %s."
            .formatted(placebo.runs(), asExtreme(placebo, lift), label, Format.percent(lift)),
        chart,
        () -> table(counts, limit, width));
  }

  /** Returns how many runs found a lift at least as far from nought. */
  public static long asExtreme(Placebo placebo, double lift) {
    return Arrays.stream(placebo.estimates())
        .filter(one -> Math.abs(one) >= Math.abs(lift))
        .count();
  }

  private static int[] counts(double[] estimates, double limit) {
    int[] counts = new int[BINS];
    for (double estimate : estimates) {
      int bin = (int) Math.floor((100 * estimate + limit) / (2 * limit) * BINS);
      counts[Math.clamp(bin, 0, BINS - 1)]++;
    }
    return counts;
  }

  /** A bar as a filled step, so that bars stand where they are on an axis of values. */
  private static ObjectNode bar(double from, double width, double height) {
    ArrayNode data = Grammar.array();
    data.addArray().add(Grammar.round(from + 0.06 * width)).add(Grammar.round(height));
    data.addArray().add(Grammar.round(from + 0.94 * width)).add(Grammar.round(height));
    ObjectNode bar = Grammar.line(data, MUTED, 0);
    bar.putObject("areaStyle").put("color", MUTED).put("opacity", 1);
    return bar;
  }

  private static Drawn.Table table(int[] counts, double limit, double width) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double from = -limit + i * width;
        rows.add(
            List.of(
                "%s to %s"
                    .formatted(Format.percent(from / 100), Format.percent((from + width) / 100)),
                Integer.toString(counts[i])));
      }
    }
    return new Drawn.Table(List.of("Lift found", "Runs"), rows);
  }
}

package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.insight.ParameterSummary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How well the chains agree, a row for each kind of parameter: the whisker from the best to the
 * worst R-hat of its parameters, the bar their middle half, the dot their median. Dotted are the
 * bars runs are held to: ours, and Meridian's if anything comes near it.
 */
public final class RhatChart {

  private static final int ROW = 21;
  private static final int ROOM = 26;
  private static final int NAMES = 132;
  private static final int WORDS = 150;
  private static final double OURS = 1.01;
  private static final double MERIDIANS = 1.2;

  private record Row(String name, double[] sorted) {

    double at(double part) {
      double place = part * (sorted.length - 1);
      int below = (int) Math.floor(place);
      int above = (int) Math.ceil(place);
      return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    double worst() {
      return sorted[sorted.length - 1];
    }

    long beyond() {
      return Arrays.stream(sorted).filter(one -> one > OURS).count();
    }

    String words() {
      return "worst %s of %d%s"
          .formatted(
              Format.fixed(worst(), 3),
              sorted.length,
              beyond() == 0 ? "" : ", %d above %s".formatted(beyond(), Format.fixed(OURS, 2)));
    }
  }

  private RhatChart() {}

  /** Returns whether any parameter has an R-hat. */
  public static boolean worth(List<ParameterSummary> parameters) {
    return !rows(parameters).isEmpty();
  }

  /** Returns how high the chart of these parameters is, in pixels. */
  public static int height(List<ParameterSummary> parameters) {
    return ROOM + ROW * rows(parameters).size();
  }

  /** Draws the parameters that have an R-hat, of which there must be one, the worst kind on top. */
  public static Drawn of(List<ParameterSummary> parameters) {
    List<Row> rows = rows(parameters);
    double worst = Math.max(OURS, rows.getFirst().worst());
    double lowest = rows.stream().mapToDouble(row -> row.sorted()[0]).min().orElse(1);
    double step = Ticks.step(worst - Math.min(lowest, 1));
    double from = step * Math.floor(Math.min(lowest, 1) / step + 1e-9);
    double to = step * Math.ceil(worst / step + 0.1);
    ObjectNode chart = Grammar.chart(NAMES, 4, WORDS, 20);
    chart.set("xAxis", Grammar.across(from, to).put("interval", step));
    List<String> quiet = rows.stream().map(row -> TEXT_2).toList();
    ArrayNode sides = chart.putArray("yAxis");
    sides.add(Grammar.rows(rows.stream().map(Row::name).toList(), quiet, "left", NAMES - 8));
    sides.add(
        Grammar.rows(
            rows.stream().map(Row::words).toList(),
            rows.stream().map(row -> row.beyond() == 0 ? TEXT_2 : "var(--pl-warn)").toList(),
            "right",
            WORDS - 8));
    draw(chart.putArray("series"), rows);
    ((ArrayNode) chart.get("series"))
        .add(
            Grammar.across(
                "xAxis",
                DoubleStream.of(OURS, MERIDIANS).filter(bar -> bar <= to).boxed().toList(),
                TEXT_2,
                true));
    return new Drawn(description(rows), chart, () -> table(rows));
  }

  private static List<Row> rows(List<ParameterSummary> parameters) {
    Map<String, List<ParameterSummary>> kinds =
        parameters.stream()
            .filter(one -> Double.isFinite(one.rhat()))
            .collect(
                Collectors.groupingBy(
                    one -> one.name().replaceAll("[.\\[].*", ""),
                    TreeMap::new,
                    Collectors.toList()));
    return kinds.entrySet().stream()
        .map(
            kind ->
                new Row(
                    kind.getKey(),
                    kind.getValue().stream()
                        .mapToDouble(ParameterSummary::rhat)
                        .sorted()
                        .toArray()))
        .sorted(Comparator.comparingDouble(Row::worst).reversed())
        .toList();
  }

  private static void draw(ArrayNode series, List<Row> rows) {
    ObjectNode boxes = Grammar.strokes(BAND, 9).put("z", 2);
    ObjectNode whiskers = Grammar.strokes(ACCENT, 1.5);
    ArrayNode medians = Grammar.array();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Grammar.stroke(boxes, row.at(0.25), i, row.at(0.75), i);
      Grammar.stroke(whiskers, row.sorted()[0], i, row.worst(), i);
      medians.addArray().add(Grammar.round(row.at(0.5))).add(i);
    }
    series.add(boxes);
    series.add(whiskers);
    series.add(Grammar.dots(medians, "circle", 7, ACCENT));
  }

  private static String description(List<Row> rows) {
    long beyond = rows.stream().mapToLong(Row::beyond).sum();
    return "R-hat of %d kinds of parameters: the worst is %s, of %s; %d parameters are above %s."
        .formatted(
            rows.size(),
            Format.fixed(rows.getFirst().worst(), 3),
            rows.getFirst().name(),
            beyond,
            Format.fixed(OURS, 2));
  }

  private static Drawn.Table table(List<Row> rows) {
    return new Drawn.Table(
        List.of("Kind", "Parameters", "Best", "Quarter", "Median", "Three quarters", "Worst"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.name(),
                        Integer.toString(row.sorted().length),
                        Format.fixed(row.sorted()[0], 4),
                        Format.fixed(row.at(0.25), 4),
                        Format.fixed(row.at(0.5), 4),
                        Format.fixed(row.at(0.75), 4),
                        Format.fixed(row.worst(), 4)))
            .toList());
  }
}

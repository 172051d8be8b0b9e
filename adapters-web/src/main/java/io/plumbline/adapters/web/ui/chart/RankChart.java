package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_3;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which channel brought most, quarter by quarter: a line a channel, the first rank on top. A
 * channel that is elsewhere at the end than it was at the beginning is drawn in petrol.
 */
public final class RankChart {

  private static final int ROW = 24;
  private static final int ROOM = 34;
  private static final int NAMES = 120;

  private final List<Component> channels;
  private final List<String> quarters;
  private final double[][] sums;
  private final int[][] ranks;
  private final Units units;

  private RankChart(Decomposition decomposition, Units units) {
    this.units = units;
    this.channels = channels(decomposition);
    Spans spans = Spans.quarters(decomposition.periods());
    this.quarters = spans.names();
    this.sums = channels.stream().map(one -> spans.sums(one.mean())).toArray(double[][]::new);
    this.ranks = ranks();
  }

  /** Returns how high the chart is, in pixels. */
  public static int height(Decomposition decomposition) {
    return ROOM + ROW * channels(decomposition).size();
  }

  /** Returns whether there is a course to draw: two channels and two quarters at least. */
  public static boolean worth(Decomposition decomposition) {
    return channels(decomposition).size() > 1
        && Spans.quarters(decomposition.periods()).names().size() > 1;
  }

  /** Draws the ranks of a decomposition of at least one channel. */
  public static Drawn of(Decomposition decomposition, Units units) {
    RankChart chart = new RankChart(decomposition, units);
    return new Drawn(chart.description(), chart.options(), () -> chart.table());
  }

  private static List<Component> channels(Decomposition decomposition) {
    return decomposition.components().stream()
        .filter(part -> part.kind() == Component.Kind.CHANNEL)
        .toList();
  }

  private int[][] ranks() {
    int[][] found = new int[channels.size()][quarters.size()];
    for (int q = 0; q < quarters.size(); q++) {
      int quarter = q;
      List<Integer> order =
          IntStream.range(0, channels.size())
              .boxed()
              .sorted(Comparator.comparingDouble((Integer c) -> sums[c][quarter]).reversed())
              .toList();
      for (int place = 0; place < order.size(); place++) {
        found[order.get(place)][q] = place + 1;
      }
    }
    return found;
  }

  private ObjectNode options() {
    ObjectNode chart = Grammar.chart(24, 8, NAMES, 22);
    chart.set("xAxis", Grammar.named(quarters));
    ObjectNode places =
        Grammar.values()
            .put("inverse", true)
            .put("min", 0.5)
            .put("max", channels.size() + 0.5)
            .put("interval", 1);
    places.putObject("splitLine").put("show", false);
    places.set("axisLabel", Grammar.small(TEXT_3).put("show", false));
    chart.set("yAxis", places);
    ArrayNode series = chart.putArray("series");
    int last = quarters.size() - 1;
    for (int c = 0; c < channels.size(); c++) {
      boolean moved = ranks[c][0] != ranks[c][last];
      ArrayNode data = Grammar.array();
      for (int rank : ranks[c]) {
        data.add(rank);
      }
      ObjectNode line = Grammar.line(data, moved ? ACCENT : MUTED, moved ? 2 : 1.5);
      line.put("symbol", "circle").put("symbolSize", 6).put("name", channels.get(c).name());
      series.add(line);
      series.add(
          Grammar.words(
              last,
              ranks[c][last],
              Grammar.label(
                      "%d  %s".formatted(ranks[c][last], channels.get(c).name()),
                      "right",
                      moved ? ACCENT : TEXT)
                  .put("distance", 10)));
    }
    return chart;
  }

  private String description() {
    int last = quarters.size() - 1;
    String first =
        IntStream.range(0, channels.size())
            .filter(c -> ranks[c][last] == 1)
            .mapToObj(c -> channels.get(c).name())
            .findFirst()
            .orElseThrow();
    long moved =
        IntStream.range(0, channels.size()).filter(c -> ranks[c][0] != ranks[c][last]).count();
    return "Rank of %d channels by %s brought, %s to %s: %s is first at the end; %d ended elsewhere than they began."
        .formatted(
            channels.size(),
            units.outcomeName(),
            quarters.getFirst(),
            quarters.get(last),
            first,
            moved);
  }

  private Drawn.Table table() {
    List<String> head = new ArrayList<>(List.of("Channel"));
    head.addAll(quarters);
    List<List<String>> rows = new ArrayList<>();
    for (int c = 0; c < channels.size(); c++) {
      List<String> row = new ArrayList<>(List.of(channels.get(c).name()));
      for (int q = 0; q < quarters.size(); q++) {
        row.add("%d (%s)".formatted(ranks[c][q], units.outcome(sums[c][q])));
      }
      rows.add(row);
    }
    return new Drawn.Table(head, rows);
  }
}

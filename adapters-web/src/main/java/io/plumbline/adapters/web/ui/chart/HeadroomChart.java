package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where each channel stands and where its next unit of money returns just itself: what is spent as
 * a grey bar, the break-even as a petrol dot with the range in which it lies. What lies left of its
 * bar is spent beyond it. For an outcome in money.
 */
public final class HeadroomChart {

  private static final int ROW = 21;
  private static final int ROOM = 40;
  private static final int NAMES = 112;
  private static final int WORDS = 150;
  private static final int BAR = 9;

  /**
   * One channel, a period with spend. Where money is spent beyond the break-even, that is one of
   * the mean curve, and has no range.
   *
   * @param even absent where its curve does not come to it
   * @param upper absent where the curve does not come so far
   */
  private record Row(
      String name,
      double now,
      @Nullable Double even,
      @Nullable Double lower,
      @Nullable Double upper,
      String words) {

    double farthest() {
      return Math.max(now, upper != null ? upper : even != null ? even : now);
    }
  }

  private HeadroomChart() {}

  /** Returns whether there is a channel to draw. */
  public static boolean worth(MixModelReport report, Units units) {
    return units.breaksEven() && !spending(report).isEmpty();
  }

  /** Returns how high the chart is, in pixels. */
  public static int height(MixModelReport report) {
    return ROOM + ROW * spending(report).size();
  }

  /** Draws the channels that spend, the most room on top; there must be one. */
  public static Drawn of(MixModelReport report, Units units) {
    List<Row> rows =
        spending(report).stream()
            .map(channel -> row(channel, units))
            .sorted(Comparator.comparingDouble((Row row) -> room(row)).reversed())
            .toList();
    double most = rows.stream().mapToDouble(Row::farthest).max().orElseThrow();
    Magnitude unit = Magnitude.of(most);
    double end = Ticks.above(most / unit.divisor());
    ObjectNode chart = Grammar.chart(NAMES, 4, WORDS, 36);
    chart.set(
        "xAxis",
        Grammar.spend(end, "spend, %s a %s".formatted(units.moneyIn(unit), units.period())));
    List<String> quiet = rows.stream().map(row -> TEXT_2).toList();
    ArrayNode sides = chart.putArray("yAxis");
    sides.add(Grammar.rows(rows.stream().map(Row::name).toList(), quiet, "left", NAMES - 8));
    sides.add(Grammar.rows(rows.stream().map(Row::words).toList(), quiet, "right", WORDS - 8));
    draw(chart.putArray("series"), rows, unit.divisor(), end);
    return new Drawn(description(rows, units), chart, () -> table(rows, units));
  }

  private static List<ChannelResult> spending(MixModelReport report) {
    return report.channels().stream()
        .filter(channel -> channel.spend() > 0 && !channel.responseCurve().isEmpty())
        .toList();
  }

  /** Those whose end was not found have more room than all others. */
  private static double room(Row row) {
    return row.even() == null ? Double.POSITIVE_INFINITY : row.even() - row.now();
  }

  private static Row row(ChannelResult channel, Units units) {
    String name = channel.channel().value();
    double now = channel.averageSpend();
    Optional<Room> room = Room.of(channel);
    if (room.isPresent()) {
      Room found = room.get();
      boolean bounded = found.atMost().isPresent();
      return new Row(
          name,
          now,
          found.spend(),
          now + found.atLeast(),
          bounded ? now + found.atMost().getAsDouble() : null,
          "room " + found.written(units));
    }
    return Saturation.behind(channel)
        .map(
            mark ->
                new Row(
                    name,
                    now,
                    mark.spend(),
                    null,
                    null,
                    units.spend(now - mark.spend()) + " beyond it"))
        .orElseGet(() -> new Row(name, now, null, null, null, "its end is not on the curve"));
  }

  private static void draw(ArrayNode series, List<Row> rows, double divisor, double end) {
    ArrayNode bars = Grammar.array();
    ArrayNode dots = Grammar.array();
    ObjectNode whiskers = Grammar.strokes(ACCENT, 2).put("z", 5);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      bars.add(Grammar.round(row.now() / divisor));
      Double even = row.even();
      if (even != null) {
        dots.addArray().add(Grammar.round(even / divisor)).add(i);
      }
      Double lower = row.lower();
      if (lower != null) {
        double upper = row.upper() == null ? end : row.upper() / divisor;
        Grammar.stroke(whiskers, lower / divisor, i, upper, i);
      }
    }
    series.add(Grammar.bars(bars, MUTED, BAR));
    series.add(whiskers);
    series.add(Grammar.dots(dots, "circle", 9, ACCENT));
  }

  private static String description(List<Row> rows, Units units) {
    long beyond = rows.stream().filter(row -> room(row) < 0).count();
    Row most = rows.getFirst();
    return "Spend of %d channels a %s and where the next unit of it returns just itself; %d spend beyond that. Most room: %s, %s."
        .formatted(rows.size(), units.period(), beyond, most.name(), most.words());
  }

  private static Drawn.Table table(List<Row> rows, Units units) {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      Double even = row.even();
      lines.add(
          List.of(
              row.name(),
              units.spend(row.now()),
              even == null ? "\u2013" : units.spend(even),
              row.words()));
    }
    return new Drawn.Table(
        List.of("Channel", "Spend a " + units.period(), "Next unit returns 1.00 at", "Room"),
        lines);
  }
}

package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the outcome of the window is made of, part upon part: what would have come anyway in grey,
 * what each channel and other doing brought in petrol, the largest first, and their sum in ink.
 * Each part begins where the one above it ends; whiskers are the 90 % interval of the part.
 */
public final class WaterfallChart {

  private static final int ROW = 22;
  private static final int ROOM = 26;
  private static final int NAMES = 132;
  private static final int WORDS = 176;
  private static final int WIDTH = 12;

  private record Part(String name, Estimate amount, String colour) {}

  private final List<Part> parts;
  private final double sum;
  private final Units units;

  private WaterfallChart(MixModelReport report, Units units) {
    this.parts = parts(report);
    this.sum = parts.stream().mapToDouble(part -> part.amount().mean()).sum();
    this.units = units;
  }

  /** Returns how high the chart of {@code report} is, in pixels. */
  public static int height(MixModelReport report) {
    return ROOM + ROW * (parts(report).size() + 1);
  }

  /** Draws the parts of a model's outcome. */
  public static Drawn of(MixModelReport report, Units units) {
    WaterfallChart chart = new WaterfallChart(report, units);
    return new Drawn(chart.description(), chart.options(), chart.table());
  }

  private static List<Part> parts(MixModelReport report) {
    List<Part> own = new ArrayList<>();
    report
        .channels()
        .forEach(one -> own.add(new Part(one.channel().value(), one.contribution(), ACCENT)));
    report
        .organic()
        .forEach(one -> own.add(new Part(one.channel().value(), one.contribution(), ACCENT)));
    report.treatments().forEach(one -> own.add(new Part(one.name(), one.contribution(), ACCENT)));
    report
        .halos()
        .forEach(
            one ->
                own.add(
                    new Part(
                        one.upper() == null ? "Overlap" : one.upper() + " on " + one.lower(),
                        one.contribution(),
                        ACCENT)));
    own.sort(Comparator.comparingDouble((Part part) -> part.amount().mean()).reversed());
    List<Part> parts = new ArrayList<>(List.of(new Part("Baseline", report.baseline(), MUTED)));
    parts.addAll(own);
    return parts;
  }

  private ObjectNode options() {
    double[] reach = reach();
    Magnitude unit = Magnitude.of(Math.max(reach[1], -reach[0]));
    double step = Ticks.step((reach[1] - reach[0]) / unit.divisor());
    ObjectNode chart = Grammar.chart(NAMES, 4, WORDS, 20);
    chart.set(
        "xAxis",
        Grammar.across(
                step * Math.floor(reach[0] / unit.divisor() / step),
                step * Math.ceil(reach[1] / unit.divisor() / step))
            .put("interval", step));
    ArrayNode sides = chart.putArray("yAxis");
    List<String> colours = new ArrayList<>(parts.stream().map(part -> TEXT_2).toList());
    colours.add(TEXT);
    sides.add(Grammar.rows(names(), colours, "left", NAMES - 8));
    sides.add(Grammar.rows(words(), colours, "right", WORDS - 8));
    draw(chart.putArray("series"), unit);
    return chart;
  }

  /** From where to where anything is drawn. */
  private double[] reach() {
    double lowest = 0;
    double highest = Math.max(1e-9, sum);
    double below = 0;
    for (Part part : parts) {
      lowest = Math.min(lowest, below + Math.min(0, part.amount().interval().lower()));
      highest = Math.max(highest, below + Math.max(0, part.amount().interval().upper()));
      below += part.amount().mean();
    }
    return new double[] {lowest, highest};
  }

  private void draw(ArrayNode series, Magnitude unit) {
    double divisor = unit.divisor();
    ArrayNode gaps = Grammar.array();
    ArrayNode bars = Grammar.array();
    ObjectNode whiskers = Grammar.strokes(TEXT, 1.5).put("z", 5);
    ObjectNode joins = Grammar.strokes(Grammar.RULE_STRONG, 1);
    double below = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double end = below + part.amount().mean();
      gaps.add(Grammar.round(Math.min(below, end) / divisor));
      bars.addObject()
          .put("value", Grammar.round(Math.abs(part.amount().mean()) / divisor))
          .putObject("itemStyle")
          .put("color", part.colour());
      var interval = part.amount().interval();
      Grammar.stroke(
          whiskers,
          (below + interval.lower()) / divisor,
          i,
          (below + interval.upper()) / divisor,
          i);
      Grammar.stroke(joins, end / divisor, i, end / divisor, i + 1.0);
      below = end;
    }
    gaps.add(Grammar.round(Math.min(0, sum) / divisor));
    bars.addObject()
        .put("value", Grammar.round(Math.abs(sum) / divisor))
        .putObject("itemStyle")
        .put("color", TEXT);
    series.add(joins);
    series.add(stacked(gaps, "transparent"));
    series.add(stacked(bars, ACCENT));
    series.add(whiskers);
  }

  private static ObjectNode stacked(ArrayNode data, String colour) {
    return Grammar.bars(data, colour, WIDTH).put("stack", "parts").put("stackStrategy", "all");
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(parts.stream().map(Part::name).toList());
    names.add("Sum of the parts");
    return names;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.add(units.outcome(part.amount()).inProse() + share(part)));
    words.add(units.outcome(sum));
    return words;
  }

  private String share(Part part) {
    return ", " + Format.percent(part.amount().mean() / sum);
  }

  private String description() {
    Part largest = parts.size() > 1 ? parts.get(1) : parts.getFirst();
    return "%s of the window in %d parts that add up to %s. Baseline %s; the largest other part is %s, %s."
        .formatted(
            units.outcomeName(),
            parts.size(),
            units.outcome(sum),
            units.outcome(parts.getFirst().amount()).inProse(),
            largest.name(),
            units.outcome(largest.amount()).inProse());
  }

  private Drawn.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : parts) {
      Figure figure = units.outcome(part.amount());
      rows.add(
          List.of(
              part.name(),
              figure.value(),
              figure.interval(),
              Format.percent(part.amount().mean() / sum)));
    }
    rows.add(List.of("Sum of the parts", units.outcome(sum), "", Format.percent(1)));
    return new Drawn.Table(List.of("Part", units.outcomeName(), "90% interval", "Share"), rows);
  }
}

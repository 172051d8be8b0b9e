package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same quantity before and after, as bars from nought with their 90 % whiskers. */
public final class PairOfBars {

  /** How high the chart is, in pixels. */
  public static final int HEIGHT = 84;

  private static final int WIDTH = 14;

  private PairOfBars() {}

  /** Draws amounts of the outcome, today's on top. */
  public static Drawn of(String quantity, Estimate today, Estimate then, Units units) {
    List<String> names = List.of("Today", "Custom");
    List<Estimate> both = List.of(today, then);
    double highest =
        both.stream()
            .flatMap(one -> Stream.of(one.mean(), one.interval().upper()))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    double lowest = both.stream().mapToDouble(one -> one.interval().lower()).min().orElse(0);
    Magnitude magnitude = Magnitude.of(Math.max(highest, -lowest));
    double divisor = magnitude.divisor();
    double step = Ticks.step(Math.max(1e-9, Math.max(highest, -lowest) / divisor));
    ObjectNode chart = Grammar.chart(58, 2, 118, 22);
    chart.set(
        "xAxis",
        Grammar.across(
                Math.min(0, step * Math.floor(lowest / divisor / step)),
                Math.max(step, step * Math.ceil(highest / divisor / step)))
            .put("interval", step));
    ArrayNode sides = chart.putArray("yAxis");
    sides.add(Grammar.rows(names, List.of(Grammar.TEXT_2, Grammar.TEXT), "left", 52));
    List<String> words =
        both.stream()
            .map(units::outcome)
            .map(figure -> figure.value() + "  " + figure.interval())
            .toList();
    sides.add(Grammar.rows(words, List.of(Grammar.TEXT_2, Grammar.TEXT), "right", 114));
    ArrayNode values = Grammar.array();
    ObjectNode whiskers = Grammar.strokes(Grammar.TEXT, 1.5).put("z", 5);
    for (int i = 0; i < both.size(); i++) {
      ObjectNode bar = values.addObject().put("value", Grammar.round(both.get(i).mean() / divisor));
      bar.putObject("itemStyle").put("color", i == 0 ? Grammar.MUTED : ACCENT);
      Grammar.stroke(
          whiskers,
          both.get(i).interval().lower() / divisor,
          i,
          both.get(i).interval().upper() / divisor,
          i);
    }
    chart.putArray("series").add(Grammar.bars(values, ACCENT, WIDTH)).add(whiskers);
    Figure before = units.outcome(today);
    Figure after = units.outcome(then);
    return new Drawn(
        "%s: %s today, %s in this scenario.".formatted(quantity, before.inProse(), after.inProse()),
        chart,
        () ->
            new Drawn.Table(
                List.of("", quantity, "90% interval"),
                List.of(
                    List.of(names.get(0), before.value(), before.interval()),
                    List.of(names.get(1), after.value(), after.interval()))));
  }
}

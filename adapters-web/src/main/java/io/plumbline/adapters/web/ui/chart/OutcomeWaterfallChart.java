package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.planning.LiftSplit;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From what the plan there is brings to what another would: a row for each channel that changes,
 * what adds on top and what takes below it, paler, then what is no channel. Nought is the plan
 * there is. Whiskers are the 90 % interval of each change, and of all together at the end.
 */
public final class OutcomeWaterfallChart {

  private static final String FALLS = "color-mix(in srgb, var(--pl-accent) 48%, var(--pl-surface))";

  private final LiftSplit split;
  private final double periods;
  private final Units units;
  private final String plan;
  private final Waterfall drawing;

  private OutcomeWaterfallChart(LiftSplit split, int periods, String plan, Units units) {
    this.split = split;
    this.periods = periods;
    this.units = units;
    this.plan = plan;
    Estimate lift = period(split.lift());
    this.drawing =
        new Waterfall(
            ordered(split).stream().map(this::part).toList(),
            plan,
            Format.change(lift).inProse(),
            lift.interval());
  }

  /** Returns how high the chart is, in pixels. */
  public static int height(LiftSplit split) {
    return Waterfall.height(split.parts().size());
  }

  /**
   * Draws a split that has parts.
   *
   * @param periods over how many it is: the chart is of one of them
   * @param plan what the other plan is called
   */
  public static Drawn of(LiftSplit split, int periods, String plan, Units units) {
    OutcomeWaterfallChart chart = new OutcomeWaterfallChart(split, periods, plan, units);
    ObjectNode options = chart.drawing.options();
    ((ArrayNode) options.get("series"))
        .add(Grammar.across("xAxis", List.of(0.0), Grammar.TEXT, false));
    return new Drawn(chart.description(), options, () -> chart.table());
  }

  /** Returns what stands beside the heading. */
  public static String remark(LiftSplit split, int periods, String plan, Units units) {
    var unit = new OutcomeWaterfallChart(split, periods, plan, units).drawing.unit();
    return "%s against today's plan, %s a %s; paler: takes; whisker: 90%% interval"
        .formatted(units.outcomeName(), units.outcomeIn(unit), units.period());
  }

  private static List<LiftSplit.Part> ordered(LiftSplit split) {
    return split.parts().stream()
        .sorted(
            Comparator.comparing((LiftSplit.Part part) -> part.kind())
                .thenComparing(part -> -part.change().mean()))
        .toList();
  }

  private Waterfall.Part part(LiftSplit.Part part) {
    Estimate change = period(part.change());
    boolean media = part.kind() == LiftSplit.Kind.CHANNEL;
    return new Waterfall.Part(
        name(part),
        change,
        !media ? MUTED : change.mean() < 0 ? FALLS : ACCENT,
        Format.change(change).inProse());
  }

  private static String name(LiftSplit.Part part) {
    return switch (part.kind()) {
      case CHANNEL -> part.name();
      case CONTROLS -> "Prices, promotions, …";
      case CAP -> "Not deliverable";
    };
  }

  private Estimate period(Estimate all) {
    return all.times(1 / periods);
  }

  private String description() {
    Waterfall.Part largest =
        drawing.parts().stream()
            .max(Comparator.comparingDouble(part -> Math.abs(part.amount().mean())))
            .orElseThrow();
    return "From %s a %s under today's plan to %s under %s, in %s: the largest is that of %s, %s. Together %s."
        .formatted(
            units.outcome(period(split.baseline())).inProse(),
            units.period(),
            units.outcome(period(split.outcome())).inProse(),
            plan,
            Format.counted(drawing.parts().size(), "change", "changes"),
            largest.name(),
            largest.words(),
            drawing.totalWords());
  }

  private Drawn.Table table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Today's plan", units.outcome(period(split.baseline()))));
    drawing.parts().forEach(part -> rows.add(row(part.name(), Format.change(part.amount()))));
    rows.add(row("All changes", Format.change(period(split.lift()))));
    rows.add(row(plan, units.outcome(period(split.outcome()))));
    return new Drawn.Table(
        List.of("Part", "%s a %s".formatted(units.outcomeName(), units.period()), "90% interval"),
        rows);
  }

  private static List<String> row(String name, Figure figure) {
    return List.of(name, figure.value(), figure.interval());
  }
}

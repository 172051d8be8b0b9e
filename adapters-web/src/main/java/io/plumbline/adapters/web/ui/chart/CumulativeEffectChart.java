package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.LiftInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the test added up to, period by period over all treated markets. Only the end has an
 * interval: it is what was inferred.
 */
public final class CumulativeEffectChart {

  private CumulativeEffectChart() {}

  /**
   * Draws the sum of the gaps from the first period of the test on.
   *
   * @param alpha one minus the level of the interval
   */
  public static Drawn of(Effect effect, TestWindow window, double alpha, String outcome) {
    double[] sums = sums(effect, window);
    LiftInterval interval = effect.incrementalInterval(alpha);
    double end = effect.incremental();
    Magnitude unit = magnitude(effect, window, alpha);
    double highest = Math.max(0, Double.isFinite(interval.upper()) ? interval.upper() : end);
    double lowest = Math.min(0, Double.isFinite(interval.lower()) ? interval.lower() : end);
    for (double sum : sums) {
      highest = Math.max(highest, sum);
      lowest = Math.min(lowest, sum);
    }
    double step = Ticks.step(Math.max(1e-9, (highest - lowest) / unit.divisor()));
    double top = step * Math.ceil(highest / unit.divisor() / step);
    double bottom = step * Math.floor(lowest / unit.divisor() / step);
    int last = sums.length - 1;
    List<LocalDate> days = window.days(window.start() - 1, window.start() + last);
    ObjectNode chart = Grammar.chart(44, 14, 100, 24);
    chart.set("xAxis", Grammar.dates(days));
    chart.set("yAxis", Grammar.values().put("min", bottom).put("max", top).put("interval", step));
    ArrayNode series = chart.putArray("series");
    double[] scaled = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      scaled[i] = sums[i] / unit.divisor();
    }
    series.add(Grammar.across("yAxis", List.of(0.0), TEXT, false));
    series.add(Grammar.line(Grammar.course(scaled), ACCENT, 2));
    series.add(
        Grammar.stroke(
                last,
                Math.max(bottom, interval.lower() / unit.divisor()),
                last,
                Math.min(top, interval.upper() / unit.divisor()),
                ACCENT)
            .put("z", 5));
    ArrayNode dot = Grammar.array();
    dot.addArray().add(last).add(Grammar.round(end / unit.divisor()));
    series.add(Grammar.dots(dot, "circle", 8, ACCENT));
    if (window.end() - window.start() < last) {
      double ended = window.end() - window.start();
      series.add(Grammar.across("xAxis", List.of(ended), TEXT_2, true));
    }
    series.add(
        Grammar.words(
            last,
            end / unit.divisor(),
            Grammar.label("  " + Format.change(end), "right", ACCENT).put("fontWeight", 600)));
    return new Drawn(
        "The effect of the test on %s added up: %s at its end."
            .formatted(outcome, Format.change(end)),
        chart,
        () -> table(sums, days, interval));
  }

  /** Returns what the numbers of the axis are counted in. */
  public static Magnitude magnitude(Effect effect, TestWindow window, double alpha) {
    LiftInterval interval = effect.incrementalInterval(alpha);
    double widest = Math.abs(effect.incremental());
    for (double bound : new double[] {interval.lower(), interval.upper()}) {
      widest = Math.max(widest, Double.isFinite(bound) ? Math.abs(bound) : 0);
    }
    return Magnitude.of(widest);
  }

  /** The sums before and after each period; the last is the whole effect. */
  private static double[] sums(Effect effect, TestWindow window) {
    double[] sums = new double[effect.treated().length - window.start() + 1];
    for (int i = 1; i < sums.length; i++) {
      int t = window.start() + i - 1;
      sums[i] = sums[i - 1] + effect.geos() * (effect.treated()[t] - effect.counterfactual()[t]);
    }
    return sums;
  }

  private static Drawn.Table table(double[] sums, List<LocalDate> days, LiftInterval interval) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < sums.length; i++) {
      rows.add(
          List.of(
              Format.date(days.get(i)),
              Format.change(sums[i]),
              i < sums.length - 1
                  ? "only at the end"
                  : "%s to %s".formatted(bound(interval.lower()), bound(interval.upper()))));
    }
    return new Drawn.Table(List.of("Up to", "Added up", "Interval"), rows);
  }

  private static String bound(double bound) {
    return Double.isFinite(bound) ? Format.change(bound) : "open";
  }
}

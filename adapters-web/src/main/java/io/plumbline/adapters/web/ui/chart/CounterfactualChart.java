package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.domain.experiment.readout.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The treated markets' outcome against what it would have been: ink is what was seen, petrol what
 * was computed, and the test is set apart.
 */
public final class CounterfactualChart {

  private static final int MOST = 400;

  private CounterfactualChart() {}

  /**
   * Draws both series by period, in the mean of a treated market; at most the last 400 periods.
   *
   * @param outcome what the KPI is called
   */
  public static Drawn of(Effect effect, TestWindow window, String outcome) {
    double[] treated = effect.treated();
    double[] expected = effect.counterfactual();
    int from = Math.max(0, treated.length - MOST);
    Magnitude unit = magnitude(effect);
    double top = both(effect).max().orElse(1) / unit.divisor();
    double bottom = both(effect).min().orElse(0) / unit.divisor();
    double step = Ticks.step(Math.max(1e-9, top - bottom));
    List<LocalDate> days = window.days(from, treated.length);
    ObjectNode chart = Grammar.chart(44, 22, 100, 24);
    chart.set("xAxis", Grammar.dates(days));
    chart.set(
        "yAxis",
        Grammar.values()
            .put("min", step * Math.floor(bottom / step))
            .put("max", step * Math.ceil(top / step))
            .put("interval", step));
    ArrayNode series = chart.putArray("series");
    ObjectNode model = Grammar.line(Grammar.course(cut(expected, from, unit)), ACCENT, 1.6);
    Grammar.apart(model, window.start() - from, Math.min(window.end(), treated.length) - 1 - from);
    series.add(model);
    series.add(Grammar.line(Grammar.course(cut(treated, from, unit)), TEXT, 1.5));
    series.add(Grammar.across("xAxis", List.of((double) window.start() - from), TEXT, false));
    names(series, effect, unit, from);
    return new Drawn(
        "%s of a treated market by %s, against what it would have been: from %s on %s less or more, %s in all."
            .formatted(
                outcome,
                window.period(),
                Format.date(window.first().plusDays((long) window.start() * window.step())),
                outcome,
                Format.change(effect.incremental())),
        chart,
        () -> table(effect, window));
  }

  /** Returns what the numbers of the axis are counted in. */
  public static Magnitude magnitude(Effect effect) {
    return Magnitude.of(both(effect).max().orElse(1));
  }

  private static DoubleStream both(Effect effect) {
    return DoubleStream.concat(
        Arrays.stream(effect.treated()), Arrays.stream(effect.counterfactual()));
  }

  private static double[] cut(double[] values, int from, Magnitude unit) {
    return Arrays.stream(values, from, values.length).map(one -> one / unit.divisor()).toArray();
  }

  /** Names both lines at their ends, the upper one above. */
  private static void names(ArrayNode series, Effect effect, Magnitude unit, int from) {
    int last = effect.treated().length - 1;
    double seen = effect.treated()[last] / unit.divisor();
    double expected = effect.counterfactual()[last] / unit.divisor();
    int away = seen >= expected ? -7 : 7;
    series.add(name(last - from, seen, "treated", TEXT, away));
    series.add(name(last - from, expected, "counterfactual", ACCENT, -away));
  }

  private static ObjectNode name(double x, double y, String words, String colour, int down) {
    ObjectNode label = Grammar.label(" " + words, "right", colour).put("fontWeight", 600);
    label.putArray("offset").add(0).add(down);
    return Grammar.words(x, y, label);
  }

  private static Drawn.Table table(Effect effect, TestWindow window) {
    List<List<String>> rows = new ArrayList<>();
    List<LocalDate> days = window.days(0, effect.treated().length);
    for (int t = 0; t < days.size(); t++) {
      double seen = effect.treated()[t];
      double expected = effect.counterfactual()[t];
      rows.add(
          List.of(
              Format.date(days.get(t)),
              t < window.start() ? "before" : t < window.end() ? "test" : "late effects",
              Format.quantity(seen),
              Format.quantity(expected),
              Format.change(seen - expected)));
    }
    return new Drawn.Table(
        List.of("From", "When", "Treated", "Counterfactual", "Difference"), rows);
  }
}

package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What one part contributed in each period, with its 90 % band. */
public final class ComponentChart {

  private ComponentChart() {}

  /** Draws {@code component} over the periods that begin on {@code days}. */
  public static Drawn of(Component component, List<LocalDate> days, Units units) {
    Magnitude unit = unit(component);
    ObjectNode chart = Grammar.chart(44, 10, 16, 24);
    chart.set("xAxis", Grammar.dates(days));
    chart.set("yAxis", Grammar.values());
    ArrayNode series = chart.putArray("series");
    Grammar.band(
        series,
        "band",
        scaled(component.lower90(), unit),
        scaled(component.upper90(), unit),
        Grammar.BAND,
        0);
    double[] middle = scaled(component.mean(), unit);
    series.add(Grammar.line(Grammar.course(middle), Grammar.ACCENT, 1.6));
    return new Drawn(
        "%s attributed to %s in each %s, with its 90%% interval."
            .formatted(units.outcomeName(), component.name(), units.period()),
        chart,
        () -> table(component, days, units));
  }

  /** Returns what stands beside the heading. */
  public static String remark(Component component, Units units) {
    return "incremental %s, %s a %s"
        .formatted(units.outcomeName(), units.outcomeIn(unit(component)), units.period());
  }

  private static Magnitude unit(Component component) {
    return Magnitude.of(Arrays.stream(component.upper90()).max().orElse(1));
  }

  private static double[] scaled(double[] values, Magnitude unit) {
    return Arrays.stream(values).map(value -> value / unit.divisor()).toArray();
  }

  private static Drawn.Table table(Component component, List<LocalDate> days, Units units) {
    List<List<String>> rows = new ArrayList<>();
    for (int t = 0; t < days.size(); t++) {
      rows.add(
          List.of(
              Format.date(days.get(t)),
              units.outcome(component.mean()[t]),
              units.outcome(component.lower90()[t])
                  + " to "
                  + units.outcome(component.upper90()[t])));
    }
    return new Drawn.Table(List.of("From", component.name(), "90% interval"), rows);
  }
}

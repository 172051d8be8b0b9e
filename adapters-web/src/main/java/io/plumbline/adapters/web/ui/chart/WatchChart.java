package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.change.WatchedPeriod;
import io.plumbline.domain.change.WatchedPeriod.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The promised band of a shipped move with what came, and the periods outside of it marked. */
public final class WatchChart {

  private static final String BAD = "var(--pl-bad)";

  /**
   * The part of the height above the axis in which a number below its point would meet the axis.
   */
  private static final double NEAR = 0.15;

  private WatchChart() {}

  /**
   * Draws a watch; it has periods.
   *
   * @param outcome what the outcome is called
   * @param rolledBack the day the move was taken back, if it was
   */
  public static Drawn of(Watch watch, String outcome, @Nullable LocalDate rolledBack) {
    List<WatchedPeriod> periods = watch.periods();
    double[] mean = of(periods, one -> one.promised().outcome().mean());
    double[] lower = of(periods, one -> one.promised().outcome().interval().lower());
    double[] upper = of(periods, one -> one.promised().outcome().interval().upper());
    double[] actual = of(periods, WatchChart::actual);
    double highest = Math.max(Arrays.stream(upper).max().orElse(1), highest(actual));
    Magnitude unit = Magnitude.of(highest);
    double top = highest / unit.divisor();
    double lowest = Math.min(Arrays.stream(lower).min().orElse(0), lowest(actual)) / unit.divisor();
    double step = Ticks.step(top - lowest);
    double foot = step * Math.floor(lowest / step);
    double head = step * Math.ceil(top / step);
    ObjectNode chart = Grammar.chart(44, 20, 16, 24);
    chart.set("xAxis", Grammar.dates(periods.stream().map(one -> one.promised().first()).toList()));
    chart.set("yAxis", Grammar.values().put("min", foot).put("max", head).put("interval", step));
    ArrayNode series = chart.putArray("series");
    Grammar.band(series, "band", scaled(lower, unit), scaled(upper, unit), Grammar.BAND, 0);
    series.add(Grammar.line(Grammar.data(scaled(mean, unit)), ACCENT, 2));
    series.add(Grammar.line(Grammar.data(scaled(actual, unit)), TEXT, 1.5));
    double low = foot + NEAR * (head - foot);
    series.add(Grammar.dots(points(periods, unit, false, low), "circle", 5, TEXT));
    series.add(Grammar.dots(points(periods, unit, true, low), "circle", 11, BAD));
    lines(series, watch, rolledBack);
    return new Drawn(description(watch, outcome), chart, () -> table(watch));
  }

  /** Returns what the numbers of the axis are counted in. */
  public static Magnitude magnitude(Watch watch) {
    return Magnitude.of(
        Math.max(
            Arrays.stream(of(watch.periods(), one -> one.promised().outcome().interval().upper()))
                .max()
                .orElse(1),
            highest(of(watch.periods(), WatchChart::actual))));
  }

  private static void lines(ArrayNode series, Watch watch, @Nullable LocalDate rolledBack) {
    List<WatchedPeriod> periods = watch.periods();
    List<Double> dotted = new ArrayList<>();
    int days = 0;
    for (int i = 0; i < periods.size(); i++) {
      days += periods.get(i).promised().days();
      if (days >= watch.plan().shortDays() && dotted.isEmpty()) {
        dotted.add((double) i);
      }
    }
    series.add(Grammar.across("xAxis", dotted, TEXT_2, true));
    List<Double> solid = new ArrayList<>(List.of(0.0));
    for (int i = 0; rolledBack != null && i < periods.size(); i++) {
      if (!periods.get(i).promised().last().isBefore(rolledBack)) {
        solid.add((double) i);
        break;
      }
    }
    series.add(Grammar.across("xAxis", solid, TEXT, false));
  }

  private static ArrayNode points(
      List<WatchedPeriod> periods, Magnitude unit, boolean breaches, double low) {
    ArrayNode points = Grammar.array();
    for (int i = 0; i < periods.size(); i++) {
      WatchedPeriod period = periods.get(i);
      if (period.place() != Place.MISSING && period.inARow() > 0 == breaches) {
        ObjectNode point = points.addObject();
        double height = actual(period) / unit.divisor();
        point.putArray("value").add(i).add(Grammar.round(height));
        if (breaches) {
          point.set(
              "label", Grammar.label("" + period.inARow(), height < low ? "top" : "bottom", BAD));
        }
      }
    }
    return points;
  }

  private static double actual(WatchedPeriod period) {
    Double actual = period.actual();
    return actual == null ? Double.NaN : actual;
  }

  private static String description(Watch watch, String outcome) {
    boolean daily = watch.promised().isDaily();
    return "%s against the promised 90%% band, %s by %s: %d known, %d outside on the side that counts."
        .formatted(
            outcome,
            daily ? "day" : "week",
            daily ? "day" : "week",
            watch.known(),
            watch.breaches().size());
  }

  private static Drawn.Table table(Watch watch) {
    return new Drawn.Table(
        List.of("From", "Promised", "90% interval", "Came", "Where", "In a row"),
        watch.periods().stream().map(one -> row(one, watch.plan())).toList());
  }

  private static List<String> row(WatchedPeriod one, MonitoringPlan plan) {
    var promised = Format.quantity(one.promised().outcome());
    Double actual = one.actual();
    return List.of(
        Format.date(one.promised().first()),
        promised.value(),
        promised.interval(),
        actual == null ? "not known" : Format.quantity(actual),
        switch (one.place()) {
          case INSIDE -> "inside";
          case BELOW -> "below";
          case ABOVE -> plan.side() == MonitoringPlan.Side.EITHER ? "above" : "above, not counted";
          case MISSING -> "not counted";
        },
        one.place() == Place.MISSING ? "" : Integer.toString(one.inARow()));
  }

  private static double[] of(List<WatchedPeriod> periods, ToDoubleFunction<WatchedPeriod> value) {
    return periods.stream().mapToDouble(value).toArray();
  }

  private static double highest(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
  }

  private static double lowest(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.MAX_VALUE);
  }

  private static double[] scaled(double[] values, Magnitude unit) {
    return Arrays.stream(values).map(value -> value / unit.divisor()).toArray();
  }
}

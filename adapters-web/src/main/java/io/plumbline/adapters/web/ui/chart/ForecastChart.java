package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was observed last, in ink, and what is promised of the periods behind it, with its band. */
public final class ForecastChart {

  private static final int BEFORE = 26;

  private ForecastChart() {}

  /** Draws a promise behind the last of what its model saw. */
  public static Drawn of(Decomposition seen, Promise promise, Units units) {
    int all = seen.periods().size();
    int before = Math.min(BEFORE, all);
    int ahead = promise.periods().size();
    int size = before + ahead;
    List<LocalDate> days = new ArrayList<>(seen.periods().subList(all - before, all));
    days.addAll(promise.periods());
    double[] actual = empty(size);
    System.arraycopy(seen.actual(), all - before, actual, 0, before);
    double[] mean = empty(size);
    double[] lower = empty(size);
    double[] upper = empty(size);
    for (int t = 0; t < ahead; t++) {
      Estimate outcome = promise.outcome().periods().get(t);
      mean[before + t] = outcome.mean();
      lower[before + t] = outcome.interval().lower();
      upper[before + t] = outcome.interval().upper();
    }
    double highest = Math.max(highest(actual), highest(upper));
    Magnitude unit = Magnitude.of(highest);
    double top = highest / unit.divisor();
    ObjectNode chart = Grammar.chart(44, 16, 70, 24);
    chart.set("xAxis", Grammar.dates(days));
    chart.set(
        "yAxis",
        Grammar.values()
            .put("min", bottom(actual, lower, unit, top))
            .put("max", Ticks.above(top))
            .put("interval", Ticks.step(top)));
    ArrayNode series = chart.putArray("series");
    Grammar.band(series, "band", scaled(lower, unit), scaled(upper, unit), Grammar.BAND, 0);
    series.add(Grammar.line(Grammar.course(scaled(mean, unit)), ACCENT, 2));
    series.add(Grammar.line(Grammar.course(scaled(actual, unit)), TEXT, 1.5));
    series.add(
        Grammar.words(
            size - 1,
            mean[size - 1] / unit.divisor(),
            Grammar.label("promised,\n90% band", "right", ACCENT).put("distance", 6)));
    return new Drawn(
        "%s observed over the last %d %ss, and promised for the %d that come, with the 90%% band."
            .formatted(units.outcomeName(), before, units.period(), ahead),
        chart,
        () -> table(promise, units));
  }

  /** Returns what stands beside the heading. */
  public static String remark(Decomposition seen, Promise promise, Units units) {
    double highest =
        promise.outcome().periods().stream()
            .mapToDouble(one -> one.interval().upper())
            .max()
            .orElse(1);
    Magnitude unit = Magnitude.of(Math.max(highest, highest(seen.actual())));
    return "%s, %s a %s, noise included"
        .formatted(units.outcomeName(), units.outcomeIn(unit), units.period());
  }

  private static double[] empty(int size) {
    double[] empty = new double[size];
    Arrays.fill(empty, Double.NaN);
    return empty;
  }

  private static double highest(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
  }

  private static double bottom(double[] actual, double[] lower, Magnitude unit, double top) {
    double lowest =
        Arrays.stream(new double[][] {actual, lower})
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .min()
            .orElse(0);
    return Ticks.step(top) * Math.floor(lowest / unit.divisor() / Ticks.step(top));
  }

  private static double[] scaled(double[] values, Magnitude unit) {
    return Arrays.stream(values).map(value -> value / unit.divisor()).toArray();
  }

  private static Drawn.Table table(Promise promise, Units units) {
    List<List<String>> rows = new ArrayList<>();
    for (int t = 0; t < promise.periods().size(); t++) {
      Figure figure = units.outcome(promise.outcome().periods().get(t));
      rows.add(List.of(Format.date(promise.periods().get(t)), figure.value(), figure.interval()));
    }
    return new Drawn.Table(List.of("From", "Promised", "90% interval"), rows);
  }
}

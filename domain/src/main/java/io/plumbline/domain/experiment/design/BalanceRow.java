package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.GeoPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How alike treated geos and controls were before the test.
 *
 * @param characteristic what is compared
 * @param treated its mean over the treated geos
 * @param controls over the controls
 * @param difference of the means over the spread of all of them; beyond a quarter the sides differ
 */
public record BalanceRow(
    String characteristic, double treated, double controls, double difference) {

  /** Compares size, growth and restlessness of the outcome, and spend where it is known. */
  public static List<BalanceRow> of(GeoPanel panel, MarketSet set) {
    List<BalanceRow> rows = new ArrayList<>();
    rows.add(
        row("outcome", set, row -> SeriesLikeness.mean(panel.outcome()[row], panel.periods())));
    rows.add(row("growth", set, row -> growth(panel.outcome()[row])));
    rows.add(row("restlessness", set, row -> restlessness(panel.outcome()[row])));
    double[][] spend = panel.spend();
    if (spend != null) {
      rows.add(row("spend", set, row -> SeriesLikeness.mean(spend[row], panel.periods())));
    }
    return rows;
  }

  private static BalanceRow row(String name, MarketSet set, IntToDoubleFunction of) {
    double[] treated = Arrays.stream(set.treated()).mapToDouble(of).toArray();
    double[] controls = Arrays.stream(set.controls()).mapToDouble(of).toArray();
    double a = SeriesLikeness.mean(treated, treated.length);
    double b = SeriesLikeness.mean(controls, controls.length);
    double squares = 0;
    for (double value : treated) {
      squares += (value - a) * (value - a);
    }
    for (double value : controls) {
      squares += (value - b) * (value - b);
    }
    double spread = Math.sqrt(squares / Math.max(1, treated.length + controls.length - 2));
    return new BalanceRow(name, a, b, spread > 0 ? (a - b) / spread : 0);
  }

  /** The second half over the first, less 1. */
  private static double growth(double[] series) {
    int half = series.length / 2;
    double before = SeriesLikeness.total(series, 0, half);
    return before > 0
        ? SeriesLikeness.total(series, series.length - half, series.length) / before - 1
        : 0;
  }

  private static double restlessness(double[] series) {
    double mean = SeriesLikeness.mean(series, series.length);
    double squares = 0;
    for (double value : series) {
      squares += (value - mean) * (value - mean);
    }
    return mean > 0 ? Math.sqrt(squares / series.length) / mean : 0;
  }
}

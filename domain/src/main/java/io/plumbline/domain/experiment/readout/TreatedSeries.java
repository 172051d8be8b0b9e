package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.shared.Geo;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pieces of a test that estimators share. */
final class TreatedSeries {

  /** Beyond this error a logarithm's interval turns into figures that nobody can mean. */
  private static final double MOST_ON_LOGARITHMS = 0.5;

  private TreatedSeries() {}

  /** Returns the mean of {@code rows} by period, from period 0 to {@code last}. */
  static double[] mean(double[][] values, int[] rows, int last) {
    double[] mean = new double[last];
    for (int row : rows) {
      for (int t = 0; t < last; t++) {
        mean[t] += values[row][t] / rows.length;
      }
    }
    return mean;
  }

  /** Returns the sum of periods [from, to). */
  static double sum(double[] series, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += series[t];
    }
    return sum;
  }

  /** Names weights by their geo, the panel's order kept. */
  static Map<Geo, Double> named(GeoPanel panel, int[] rows, double[] weights) {
    Map<Geo, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      named.put(panel.geos().get(rows[i]), weights[i]);
    }
    return named;
  }

  /**
   * Puts an effect together from its two series.
   *
   * @param error standard error of the mean gap, in the KPI's unit
   * @param plain the counterfactual of equal weights, for the scaled fit
   */
  static Effect effect(
      Method method,
      GeoTest test,
      double[] treated,
      double[] counterfactual,
      double[] plain,
      double error,
      double degrees,
      Map<Geo, Double> weights) {
    double seen = sum(treated, test.start(), test.last());
    double expected = sum(counterfactual, test.start(), test.last());
    double relative = error * test.window() / Math.abs(expected);
    LiftInference inference =
        seen > 0 && expected > 0 && relative < MOST_ON_LOGARITHMS
            ? new RatioInference(
                new StudentInference(
                    Math.log(seen / expected), relative, degrees, test.alternative()))
            : new StudentInference(seen / expected - 1, relative, degrees, test.alternative());
    return new Effect(
        method,
        inference,
        expected * test.treated().length,
        test.treated().length,
        test.window(),
        treated,
        counterfactual,
        weights,
        PrePeriodFit.of(treated, counterfactual, plain, test.start()));
  }
}

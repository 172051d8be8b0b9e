package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import java.util.Arrays;

/**
 * Difference-in-differences of logarithms: the controls' geometric mean, at the level of the
 * treated before the test, is what they would have done; neighbouring gaps may resemble each other
 * ({@link GapError}). Where a control has a period without outcome, the mean of indexed controls
 * takes the geometric mean's place.
 */
public final class LogDifference implements LiftEstimator {

  @Override
  public Method method() {
    return Method.DID;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    test.within(panel);
    int n = test.start();
    double[] treated = TreatedSeries.mean(panel.outcome(), test.treated(), test.last());
    double[] counterfactual = controls(panel, test);
    double level = TreatedSeries.sum(treated, 0, n) / TreatedSeries.sum(counterfactual, 0, n);
    that(level > 0, "The treated geos' mean before the test must be positive.");
    double[] gaps = new double[n];
    for (int t = 0; t < test.last(); t++) {
      counterfactual[t] *= level;
      if (t < n) {
        gaps[t] = treated[t] / counterfactual[t] - 1;
      }
    }
    GapError error = GapError.of(gaps, n, test.window(), 1);
    double size = TreatedSeries.sum(counterfactual, n, test.last()) / test.window();
    double[] equal = new double[test.controls().length];
    Arrays.fill(equal, 1.0 / equal.length);
    return TreatedSeries.effect(
        Method.DID,
        test,
        treated,
        counterfactual,
        counterfactual,
        error.standardError() * size,
        error.degrees(),
        TreatedSeries.named(panel, test.controls(), equal));
  }

  private static double[] controls(GeoPanel panel, GeoTest test) {
    double[] mean = new double[test.last()];
    for (int row : test.controls()) {
      for (int t = 0; t < mean.length; t++) {
        mean[t] += Math.log(panel.outcome()[row][t]) / test.controls().length;
      }
    }
    boolean positive = true;
    for (int t = 0; t < mean.length; t++) {
      positive &= Double.isFinite(mean[t]);
      mean[t] = Math.exp(mean[t]);
    }
    return positive ? mean : indexed(panel, test);
  }

  private static double[] indexed(GeoPanel panel, GeoTest test) {
    double[] mean = new double[test.last()];
    for (int row : test.controls()) {
      double[] series = panel.outcome()[row];
      double size = TreatedSeries.sum(series, 0, test.start());
      that(size > 0, "%s has no outcome before the test.", panel.geos().get(row));
      for (int t = 0; t < mean.length; t++) {
        mean[t] += series[t] / size / test.controls().length;
      }
    }
    return mean;
  }
}

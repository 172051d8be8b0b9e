package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

/**
 * Synthetic control with fixed effects as GeoLift reads it (augsynth, Ben-Michael, Feller and
 * Rothstein 2021): each geo less its own mean before the test, weights of the controls not negative
 * with sum 1, corrected by a ridge regression or not.
 *
 * <p>The estimate is theirs; its error is not: it comes from {@link GapForecast} over gaps of
 * weights that did not see them, so that p-value and interval are one test.
 */
public final class AugmentedSyntheticControl implements LiftEstimator {

  private static final int FEWEST_PERIODS = 6;

  private final boolean augmented;

  private AugmentedSyntheticControl(boolean augmented) {
    this.augmented = augmented;
  }

  /** Weights corrected by ridge regression, which may make them negative. */
  public static AugmentedSyntheticControl ridge() {
    return new AugmentedSyntheticControl(true);
  }

  /** Weights not negative. */
  public static AugmentedSyntheticControl plain() {
    return new AugmentedSyntheticControl(false);
  }

  @Override
  public Method method() {
    return augmented ? Method.ASCM : Method.SCM;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    test.within(panel);
    int n = test.start();
    that(n >= FEWEST_PERIODS, "A synthetic control needs %s periods, not %s.", FEWEST_PERIODS, n);
    double[] treated = TreatedSeries.mean(panel.outcome(), test.treated(), test.last());
    double[][] gaps = gaps(panel, test, treated);
    CrossFit.Fit fit = new CrossFit(gaps, n).fit(0, test.window());
    double[] weights =
        augmented ? new RidgeAugmentation(gaps, n).augment(fit.weights()) : fit.weights();
    double[] gap = new double[test.last()];
    double[] counterfactual = new double[test.last()];
    double[] plain = new double[test.last()];
    for (int t = 0; t < test.last(); t++) {
      double equal = 0;
      for (int i = 0; i < weights.length; i++) {
        gap[t] += weights[i] * gaps[i][t];
        equal += gaps[i][t] / weights.length;
      }
      counterfactual[t] = treated[t] - gap[t];
      plain[t] = treated[t] - equal;
    }
    GapForecast forecast =
        new GapForecast(gap, fit.residuals(), n, test.window(), 0, GapPrior.of(new double[0][], n));
    return TreatedSeries.effect(
        method(),
        test,
        treated,
        counterfactual,
        plain,
        Math.hypot(forecast.standardError(), forecast.mean()),
        forecast.degrees(),
        TreatedSeries.named(panel, test.controls(), weights));
  }

  private static double[][] gaps(GeoPanel panel, GeoTest test, double[] treated) {
    int n = test.start();
    double level = TreatedSeries.sum(treated, 0, n) / n;
    double[][] gaps = new double[test.controls().length][test.last()];
    for (int i = 0; i < gaps.length; i++) {
      double[] series = panel.outcome()[test.controls()[i]];
      double own = TreatedSeries.sum(series, 0, n) / n;
      for (int t = 0; t < test.last(); t++) {
        gaps[i][t] = treated[t] - level - (series[t] - own);
      }
    }
    return gaps;
  }
}

package io.plumbline.domain.experiment.readout.tbr;

import static io.plumbline.domain.shared.Require.that;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The incremental outcome that a test on regression of totals can be expected to show.
 *
 * @param window n_test, the periods of the test
 * @param significance one minus the one-sided error that is accepted
 * @param power the chance to show it
 * @param margin the quantile of how far the control total may stand off in the test
 */
public record RequiredImpact(int window, double significance, double power, double margin) {

  /** At 90 % significance and 80 % power. */
  public static RequiredImpact of(int window) {
    return new RequiredImpact(window, 0.9, 0.8, 0.9);
  }

  /** Returns the outcome in standard deviations of the residuals, fitted on {@code n} periods. */
  public double factor(int n) {
    that(n > 2, "More than 2 periods before the test are needed, not %s.", n);
    double phi = new FDistribution(null, 1, n - 1).inverseCumulativeProbability(margin);
    TDistribution student = new TDistribution(null, n - 2);
    double quantiles =
        student.inverseCumulativeProbability(significance)
            + student.inverseCumulativeProbability(power);
    return quantiles
        * window
        * Math.sqrt(phi * (n + 1.0) / ((double) n * window * (n - 1)) + 1.0 / n + 1.0 / window);
  }

  /** Returns the outcome for a treated series whose controls correlate with it this much. */
  public double of(double[] treated, double correlation) {
    that(correlation > -1 && correlation < 1, "The correlation must lie in (-1, 1).");
    double mean = 0;
    for (double value : treated) {
      mean += value / treated.length;
    }
    double squares = 0;
    for (double value : treated) {
      squares += (value - mean) * (value - mean);
    }
    double spread = Math.sqrt(squares / (treated.length - 2));
    return factor(treated.length) * spread * Math.sqrt(1 - correlation * correlation);
  }
}

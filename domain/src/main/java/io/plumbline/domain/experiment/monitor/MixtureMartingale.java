package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

/**
 * Wealth of a bettor against "no effect", mixed over the stakes: it may be looked at at any time,
 * and with no effect it ever reaches 1/alpha with a chance of at most alpha.
 */
interface MixtureMartingale {

  /**
   * Returns the logarithm of the wealth.
   *
   * @param sum the deviations from no effect so far, added up
   * @param variance their variance, added up; at least 0
   */
  double logWealth(double sum, double variance);

  /** Returns the largest sum there can be; infinity where there is none. */
  default double largestSum(double variance) {
    return Double.POSITIVE_INFINITY;
  }

  /** Returns the sum that is reached at any time with a chance of at most {@code alpha}. */
  default double bound(double variance, double alpha) {
    double threshold = Math.log(1 / alpha);
    double above = largestSum(variance);
    if (Double.isInfinite(above)) {
      above = Math.max(variance, 1e-12);
      while (logWealth(above, variance) <= threshold) {
        above *= 2;
        that(Double.isFinite(above), "No sum reaches a wealth of 1/%s.", alpha);
      }
    } else if (logWealth(above, variance) < threshold) {
      return above;
    }
    double below = 0;
    while (above - below > 1e-12 * above) {
      double middle = (above + below) / 2;
      if (logWealth(middle, variance) > threshold) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return (above + below) / 2;
  }
}

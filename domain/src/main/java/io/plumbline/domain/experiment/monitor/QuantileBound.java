package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

/**
 * How far the number of observations below each quantile may lie from what is expected, for all
 * quantiles and all times at once: stitched over time and over quantiles. Howard and Ramdas,
 * "Sequential estimation of quantiles with applications to A/B testing and best-arm identification"
 * (2022), theorem 3.
 *
 * @param from the number of observations from which it is tight, at least 1
 */
public record QuantileBound(int from) {

  /** The grid of quantiles, in steps of log odds: as the authors have it. */
  private static final double GRID = 0.5;

  public QuantileBound {
    that(from >= 1, "It is tight from one observation or more, not from %s.", from);
  }

  /**
   * Returns by how many observations more than {@code quantile * count} lie below that quantile, at
   * any time and for any quantile, with a chance of at most {@code alpha}.
   *
   * @param quantile in (0, 1)
   */
  public double bound(double quantile, double count, double alpha) {
    that(quantile > 0 && quantile < 1, "A quantile (%s) lies in (0, 1).", quantile);
    double t = Math.max(count, from);
    double odds = Math.log(quantile / (1 - quantile));
    double next =
        quantile >= 0.5
            ? quantile
            : Math.min(
                0.5,
                1 / (1 + Math.exp(-odds - 2 * GRID * Math.sqrt(from * StitchedBound.EPOCH / t))));
    double variance = next * (1 - next);
    double step = Math.sqrt(t / from) * Math.abs(odds) / (2 * GRID) + 1;
    double zeta = StitchedBound.zeta(StitchedBound.POWER);
    double chances =
        StitchedBound.POWER * (Math.log(Math.log(StitchedBound.EPOCH * t / from)) + Math.log(step))
            + Math.log(
                2
                    * zeta
                    * (2 * zeta + 1)
                    / (alpha * Math.pow(Math.log(StitchedBound.EPOCH), StitchedBound.POWER)));
    double between = GRID * Math.sqrt(StitchedBound.EPOCH * t * variance / from);
    return between + StitchedBound.over(t * variance, (1 - 2 * quantile) / 3, chances);
  }
}

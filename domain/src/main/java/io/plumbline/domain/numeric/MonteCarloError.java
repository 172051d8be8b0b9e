package io.plumbline.domain.numeric;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;

/** How far a figure computed from draws may lie from the one infinitely many would give. */
public final class MonteCarloError {

  /*
   * The error of a quantile is half the distance between the draws at the 16 % and 84 % points of
   * its level's posterior, a beta distribution with as many trials as there are effective draws [1].
   * That of the spread is carried over from the error of the mean squared deviation.
   *
   * [1] Vehtari and others (2021), Rank-normalization, folding, and localization, section 4.4
   */

  private static final double BELOW = 0.1586553;
  private static final double ABOVE = 0.8413447;

  private MonteCarloError() {}

  /** Returns the standard error of the mean. */
  public static double ofMean(double[] draws, int chains) {
    double n = draws.length;
    double variance = Convergence.mean(squaredDeviations(draws), 0, draws.length) * n / (n - 1);
    return Math.sqrt(variance / EffectiveSampleSize.mean(draws, chains));
  }

  /** Returns the standard error of the standard deviation; NaN if no draws differ. */
  public static double ofSpread(double[] draws, int chains) {
    double[] squares = squaredDeviations(draws);
    double variance = Convergence.mean(squares, 0, squares.length);
    double[] fourths = squaredDeviations(squares);
    double ofVariance =
        Convergence.mean(fourths, 0, fourths.length) / EffectiveSampleSize.mean(squares, chains);
    return Math.sqrt(ofVariance / variance / 4);
  }

  /** Returns the standard error of the quantile at {@code level} in (0, 1). */
  public static double ofQuantile(double[] draws, int chains, double level) {
    double size = EffectiveSampleSize.quantile(draws, chains, level);
    if (Double.isNaN(size)) {
      return Double.NaN;
    }
    var place = new BetaDistribution(size * level + 1, size * (1 - level) + 1);
    int last = draws.length - 1;
    double below = place.inverseCumulativeProbability(BELOW) * draws.length - 1;
    double above = place.inverseCumulativeProbability(ABOVE) * draws.length - 1;
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    int from = (int) Math.floor(Math.max(below, 0));
    int to = (int) Math.ceil(Math.min(above, last));
    return (sorted[to] - sorted[from]) / 2;
  }

  private static double[] squaredDeviations(double[] values) {
    double mean = Convergence.mean(values, 0, values.length);
    double[] squares = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      squares[i] = (values[i] - mean) * (values[i] - mean);
    }
    return squares;
  }
}

package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Whether a quantile of an outcome, such as what the median buyer spends, is the same in two arms;
 * may be looked at after every observation. Howard and Ramdas, "Sequential estimation of quantiles
 * with applications to A/B testing and best-arm identification" (2022), theorem 5.
 *
 * <p>Were the quantile some value, the number of observations below it would be a walk in each arm,
 * and a bet against it would win nothing. What both bets together won at the value that is best for
 * "the same" is what they won at least.
 *
 * @param quantile in (0, 1)
 * @param tightestAt the number of observations of an arm at which it is sharpest, at least 1
 */
public record QuantileComparison(double quantile, int tightestAt) {

  private static final double ALPHA = 0.05;
  private static final int THIRDS = 60;

  public QuantileComparison {
    that(quantile > 0 && quantile < 1, "A quantile (%s) lies in (0, 1).", quantile);
    that(tightestAt >= 1, "It is sharpest at one observation or more, not at %s.", tightestAt);
  }

  /** Returns a p-value that holds at every moment: it is ever below alpha with that chance. */
  public double pValue(double[] one, double[] other) {
    that(one.length > 0 && other.length > 0, "Each arm has an observation.");
    Arm first = new Arm(one);
    Arm second = new Arm(other);
    double least =
        DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
            .map(value -> first.logWealth(value) + second.logWealth(value))
            .min()
            .orElseThrow();
    return Math.min(1, Math.exp(-least));
  }

  /** The observations of one arm, and what a bet against a value of the quantile won on them. */
  private final class Arm {

    private final double[] sorted;
    private final MixtureMartingale bet;
    private final double best;

    private Arm(double[] values) {
      sorted = values.clone();
      Arrays.sort(sorted);
      double variance = quantile * (1 - quantile);
      bet = BetaBinomialMixture.at(variance * tightestAt, ALPHA, quantile, 1 - quantile, false);
      best = leastWealth();
    }

    /** The part of the observations below the value at which the bet wins least. */
    private double leastWealth() {
      double low = 0;
      double high = 1;
      for (int i = 0; i < THIRDS; i++) {
        double third = (high - low) / 3;
        if (won(low + third) <= won(high - third)) {
          high -= third;
        } else {
          low += third;
        }
      }
      return (low + high) / 2;
    }

    private double won(double below) {
      int n = sorted.length;
      return bet.logWealth((below - quantile) * n, quantile * (1 - quantile) * n);
    }

    /**
     * At a value, and around it, the part below may be all from those under it to those up to it.
     */
    double logWealth(double value) {
      double under = (double) before(value, false) / sorted.length;
      double upTo = (double) before(value, true) / sorted.length;
      return won(Math.clamp(best, under, upTo));
    }

    private int before(double value, boolean inclusive) {
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] < value || inclusive && sorted[middle] == value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}

package io.plumbline.domain.numeric;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/** The normal scores of ranks, for samples of one size: computed once, looked up by all. */
final class NormalScores {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private final int n;
  private final double[] byTwiceRank;

  /** For samples of {@code n} values. */
  NormalScores(int n) {
    this.n = n;
    this.byTwiceRank = new double[2 * n + 1];
    for (int twice = 2; twice <= n + 1; twice++) {
      double score = NORMAL.inverseCumulativeProbability((twice / 2.0 - 0.375) / (n + 0.25));
      byTwiceRank[twice] = score;
      byTwiceRank[2 * (n + 1) - twice] = -score;
    }
  }

  /** Returns the score of each value, ties sharing their mean rank; NaN has none. */
  double[] of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      double value = values[i];
      int below = below(sorted, value);
      int upTo = below + 1;
      while (upTo < n && sorted[upTo] == value) {
        upTo++;
      }
      scores[i] = Double.isNaN(value) ? value : byTwiceRank[below + 1 + upTo];
    }
    return scores;
  }

  /** Returns how many of {@code sorted} are smaller than {@code value}. */
  private static int below(double[] sorted, double value) {
    int low = 0;
    for (int left = sorted.length; left > 1; ) {
      int half = left >>> 1;
      low += sorted[low + half - 1] < value ? half : 0;
      left -= half;
    }
    return low + (sorted[low] < value ? 1 : 0);
  }
}

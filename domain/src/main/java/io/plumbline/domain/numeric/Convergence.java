package io.plumbline.domain.numeric;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Whether several chains tell the same story: the rank-normalised split R-hat. */
public final class Convergence {

  /*
   * Each chain is cut in two, the draws are replaced by the normal scores of their ranks, and the
   * variance between halves is compared with that within; the larger of the figure for the draws
   * and for their distance from the median counts, so that scales must agree as well as places [1].
   *
   * [1] Vehtari, Gelman, Simpson, Carpenter, Bürkner (2021), Rank-normalization, folding, and
   *     localization
   */

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private Convergence() {}

  /**
   * Returns the rank-normalised split R-hat; NaN for fewer than four draws a chain, if none differ,
   * or if one is NaN. A single chain is held against itself, first half against second.
   *
   * @param draws chain by chain
   * @param chains how many chains, at least 1
   */
  public static double rhat(double[] draws, int chains) {
    double[] halves = split(draws, chains);
    double[] folded = new double[halves.length];
    double median = Quantiles.of(halves.clone(), 0.5);
    for (int i = 0; i < halves.length; i++) {
      folded[i] = Math.abs(halves[i] - median);
    }
    double place = plainRhat(normalScores(halves), 2 * chains);
    double scale = plainRhat(normalScores(folded), 2 * chains);
    return Math.max(place, scale);
  }

  /**
   * Returns both halves of each chain, one after the other; of an odd number of draws the one in
   * the middle is left out.
   */
  static double[] split(double[] draws, int chains) {
    int length = draws.length / chains;
    int half = length / 2;
    double[] halves = new double[2 * chains * half];
    for (int c = 0; c < chains; c++) {
      System.arraycopy(draws, c * length, halves, 2 * c * half, half);
      System.arraycopy(draws, (c + 1) * length - half, halves, (2 * c + 1) * half, half);
    }
    return halves;
  }

  /** Returns the normal scores of the draws' ranks, ties sharing their mean rank; NaN has none. */
  static double[] normalScores(double[] draws) {
    int n = draws.length;
    int[] order = Sorting.order(draws);
    double[] scores = new double[n];
    int i = 0;
    while (i < n) {
      int j = i;
      while (j + 1 < n && draws[order[j + 1]] == draws[order[i]]) {
        j++;
      }
      double rank = (i + j) / 2.0 + 1;
      double score = NORMAL.inverseCumulativeProbability((rank - 0.375) / (n + 0.25));
      for (int k = i; k <= j; k++) {
        scores[order[k]] = Double.isNaN(draws[order[k]]) ? Double.NaN : score;
      }
      i = j + 1;
    }
    return scores;
  }

  /** Returns the classical R-hat of chains of equal length. */
  static double plainRhat(double[] draws, int chains) {
    int n = draws.length / chains;
    double grand = 0;
    double within = 0;
    double[] means = new double[chains];
    for (int c = 0; c < chains; c++) {
      means[c] = mean(draws, c * n, n);
      grand += means[c] / chains;
      double squares = 0;
      for (int i = c * n; i < (c + 1) * n; i++) {
        squares += (draws[i] - means[c]) * (draws[i] - means[c]);
      }
      within += squares / (n - 1) / chains;
    }
    double between = 0;
    for (int c = 0; c < chains; c++) {
      between += (means[c] - grand) * (means[c] - grand) / (chains - 1);
    }
    return Math.sqrt((between + within * (n - 1) / n) / within);
  }

  /** Returns whether all draws are the same number. */
  public static boolean constant(double[] draws) {
    for (double draw : draws) {
      if (draw != draws[0]) {
        return false;
      }
    }
    return !Double.isNaN(draws[0]);
  }

  static double mean(double[] draws, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += draws[i];
    }
    return sum / count;
  }
}

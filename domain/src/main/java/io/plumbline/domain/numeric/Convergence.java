package io.plumbline.domain.numeric;

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
    NormalScores scores = new NormalScores(halves.length);
    return rhat(halves, scores.of(halves), scores, 2 * chains);
  }

  /** Returns the same of chains already cut in two, given their normal scores. */
  static double rhat(double[] halves, double[] ranked, NormalScores scores, int chains) {
    double scale = plainRhat(scores.of(folded(halves)), chains);
    return Math.max(plainRhat(ranked, chains), scale);
  }

  /** Returns how far each draw lies from their median. */
  static double[] folded(double[] draws) {
    double median = Quantiles.of(draws.clone(), 0.5);
    double[] folded = new double[draws.length];
    for (int i = 0; i < draws.length; i++) {
      folded[i] = Math.abs(draws[i] - median);
    }
    return folded;
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

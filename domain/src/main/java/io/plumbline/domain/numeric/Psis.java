package io.plumbline.domain.numeric;

/** Pareto-smoothed importance sampling: weights whose largest are drawn in to a fitted tail. */
public final class Psis {

  /*
   * The largest weights, min(S/5, 3 √(S/r)) of S with relative efficiency r, are replaced by the
   * quantiles of a generalised Pareto distribution fitted to what exceeds the weight below them, and
   * cut off at the largest raw weight [1]. The fitted shape says whether the weights can be trusted:
   * below 0.7 they can, and the error stays small; above they cannot, however many draws.
   *
   * [1] Vehtari, Simpson, Gelman, Yao, Gabry (2024), Pareto smoothed importance sampling
   */

  private static final int SMALLEST_TAIL = 5;
  private static final double LOG_OF_NOTHING = Math.log(Double.MIN_NORMAL);

  private Psis() {}

  /**
   * Smooths {@code logWeights} and scales them to a sum of one.
   *
   * @param efficiency effective over actual number of draws
   * @return the shape of the tail, k-hat; infinite if the tail is too short to be fitted
   */
  public static double smooth(double[] logWeights, double efficiency) {
    int n = logWeights.length;
    double highest = Double.NEGATIVE_INFINITY;
    for (double weight : logWeights) {
      highest = Math.max(highest, weight);
    }
    for (int i = 0; i < n; i++) {
      logWeights[i] -= highest;
    }
    int wanted = (int) Math.ceil(Math.min(n / 5.0, 3 * Math.sqrt(n / efficiency)));
    double cut = Sorting.select(logWeights.clone(), Math.max(0, n - wanted - 1));
    int[] tail = above(logWeights, Math.max(cut, LOG_OF_NOTHING));
    double shape = Double.POSITIVE_INFINITY;
    if (tail.length >= SMALLEST_TAIL) {
      shape = smoothTail(logWeights, tail, Math.exp(Math.max(cut, LOG_OF_NOTHING)));
    }
    double total = LogSum.of(logWeights);
    for (int i = 0; i < n; i++) {
      logWeights[i] -= total;
    }
    return shape;
  }

  /** Returns the indices of all weights above {@code cut}, in ascending order of the weights. */
  private static int[] above(double[] logWeights, double cut) {
    int[] found = new int[logWeights.length];
    int count = 0;
    for (int i = 0; i < logWeights.length; i++) {
      if (logWeights[i] > cut) {
        found[count++] = i;
      }
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = logWeights[found[i]];
    }
    int[] order = Sorting.order(values);
    for (int i = 0; i < count; i++) {
      order[i] = found[order[i]];
    }
    return order;
  }

  private static double smoothTail(double[] logWeights, int[] tail, double cut) {
    double[] excess = new double[tail.length];
    for (int i = 0; i < tail.length; i++) {
      excess[i] = Math.exp(logWeights[tail[i]]) - cut;
    }
    ParetoTail fitted = ParetoTail.fit(excess);
    if (Double.isFinite(fitted.shape())) {
      for (int i = 0; i < tail.length; i++) {
        double quantile = fitted.quantile((i + 0.5) / tail.length);
        logWeights[tail[i]] = Math.min(0, Math.log(quantile + cut));
      }
    }
    return fitted.shape();
  }
}

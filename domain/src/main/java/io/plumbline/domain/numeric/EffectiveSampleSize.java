package io.plumbline.domain.numeric;

/** How many independent draws the draws of several chains are worth. */
public final class EffectiveSampleSize {

  /*
   * Split chains; autocorrelations combined over chains with the variance between them; summed by
   * Geyer's initial monotone sequence of positive pairs [1, 2]. Lags beyond the sequence's end are
   * never computed.
   *
   * Draws that all agree count in full: an event seen never, or always, tells nothing of how the
   * chain moves. As arviz has it; R's posterior answers NA.
   *
   * [1] Geyer (1992), Practical Markov chain Monte Carlo
   * [2] Vehtari and others (2021), Rank-normalization, folding, and localization
   */

  private EffectiveSampleSize() {}

  /** Returns the effective sample size for the centre of the distribution. */
  public static double bulk(double[] draws, int chains) {
    double[] halves = Convergence.split(draws, chains);
    return ofChains(new NormalScores(halves.length).of(halves), 2 * chains);
  }

  /** Returns the smaller of the effective sample sizes for the 5 % and the 95 % quantile. */
  public static double tail(double[] draws, int chains) {
    return Math.min(quantile(draws, chains, 0.05), quantile(draws, chains, 0.95));
  }

  /** Returns the effective sample size for the mean of the draws, or of what is made of them. */
  public static double mean(double[] draws, int chains) {
    return ofChains(Convergence.split(draws, chains), 2 * chains);
  }

  /** Returns the effective sample size for the quantile at {@code level}. */
  public static double quantile(double[] draws, int chains, double level) {
    double bound = Quantiles.of(draws.clone(), level);
    double[] below = Convergence.split(draws, chains);
    for (int i = 0; i < below.length; i++) {
      below[i] = Double.isNaN(below[i]) ? Double.NaN : below[i] <= bound ? 1 : 0;
    }
    return ofChains(below, 2 * chains);
  }

  /**
   * Returns the effective sample size for the mean of chains taken as they are; as many as there
   * are draws if none differ, NaN if one is NaN.
   */
  static double ofChains(double[] draws, int chains) {
    if (Convergence.constant(draws)) {
      return draws.length;
    }
    int n = draws.length / chains;
    double[] centred = new double[draws.length];
    double[] means = new double[chains];
    double grand = 0;
    for (int c = 0; c < chains; c++) {
      means[c] = Convergence.mean(draws, c * n, n);
      grand += means[c] / chains;
      for (int i = c * n; i < (c + 1) * n; i++) {
        centred[i] = draws[i] - means[c];
      }
    }
    double variance = autocovariance(centred, chains, 0);
    double within = variance * n / (n - 1);
    double pooled = variance;
    for (int c = 0; c < chains; c++) {
      pooled += chains == 1 ? 0 : (means[c] - grand) * (means[c] - grand) / (chains - 1);
    }
    if (Double.isNaN(pooled)) {
      return Double.NaN;
    }
    double even = 1;
    double odd = 1 - (within - autocovariance(centred, chains, 1)) / pooled;
    double time = -1;
    double last = Double.POSITIVE_INFINITY;
    int lag = 1;
    while (lag < n - 3 && even + odd > 0) {
      last = Math.min(last, even + odd);
      time += 2 * last;
      even = 1 - (within - autocovariance(centred, chains, lag + 1)) / pooled;
      odd = 1 - (within - autocovariance(centred, chains, lag + 2)) / pooled;
      lag += 2;
    }
    if (even > 0) {
      time += even;
    }
    double floor = 1 / Math.log10(draws.length); // no chain is credited with more than this
    return draws.length / Math.max(time, floor);
  }

  private static double autocovariance(double[] centred, int chains, int lag) {
    int n = centred.length / chains;
    double sum = 0;
    for (int c = 0; c < chains; c++) {
      for (int i = c * n; i < (c + 1) * n - lag; i++) {
        sum += centred[i] * centred[i + lag];
      }
    }
    return sum / n / chains;
  }
}

package io.plumbline.domain.numeric;

/** A generalised Pareto distribution of exceedances over a threshold. */
record ParetoTail(double shape, double scale) {

  /*
   * The empirical Bayes estimate of Zhang and Stephens [1]: a profile likelihood averaged over a
   * grid of θ = -shape/scale under a prior that the data scale; the shape is then drawn towards one
   * half by the worth of ten observations, as [2] does for short tails.
   *
   * [1] Zhang, Stephens (2009), A new and efficient estimation method for the generalized Pareto
   *     distribution
   * [2] Vehtari, Simpson, Gelman, Yao, Gabry (2024), Pareto smoothed importance sampling, appendix
   */

  private static final double PRIOR_SCALE = 3;
  private static final double PRIOR_WORTH = 10;
  private static final double PRIOR_SHAPE = 0.5;
  private static final double NEGLIGIBLE = 10 * Math.ulp(1.0);

  /** Fits {@code excess}, positive and in ascending order. */
  static ParetoTail fit(double[] excess) {
    int n = excess.length;
    int points = 30 + (int) Math.sqrt(n);
    double quartile = excess[(int) (n / 4.0 + 0.5) - 1];
    double[] theta = new double[points];
    double[] profile = new double[points];
    for (int i = 0; i < points; i++) {
      double place = 1 - Math.sqrt(points / (i + 0.5));
      theta[i] = place / (PRIOR_SCALE * quartile) + 1 / excess[n - 1];
      double k = meanLog(excess, theta[i]);
      profile[i] = n * (Math.log(-theta[i] / k) - k - 1);
    }
    double total = LogSum.of(profile);
    double kept = 0;
    double mean = 0;
    for (int i = 0; i < points; i++) {
      double weight = Math.exp(profile[i] - total);
      if (weight >= NEGLIGIBLE) {
        kept += weight;
        mean += weight * theta[i];
      }
    }
    mean /= kept;
    double k = meanLog(excess, mean);
    double shape = (n * k + PRIOR_WORTH * PRIOR_SHAPE) / (n + PRIOR_WORTH);
    return new ParetoTail(shape, -k / mean);
  }

  /** Returns the excess that a part {@code probability} in (0, 1) of all stays below. */
  double quantile(double probability) {
    double log = Math.log1p(-probability);
    return scale * (Math.abs(shape) < Math.ulp(1.0) ? -log : Math.expm1(-shape * log) / shape);
  }

  private static double meanLog(double[] excess, double theta) {
    double sum = 0;
    for (double one : excess) {
      sum += Math.log1p(-theta * one);
    }
    return sum / excess.length;
  }
}

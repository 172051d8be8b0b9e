package io.plumbline.domain.experiment.readout;

/**
 * How far the mean gap of a window may lie from that before it by chance, where gaps resemble their
 * neighbours.
 *
 * @param standardError of the mean gap of the window less that of the pre-period
 * @param degrees the effective degrees of freedom of the standard error
 * @param correlation of neighbouring gaps, corrected for the bias of short series
 */
record GapError(double standardError, double degrees, double correlation) {

  /*
   * The gaps are taken to be a first-order autoregression. The correlation of neighbours that a
   * series of n shows is too small by about (1 + 3r)/n [1]; the mean of m such gaps has variance
   * s^2 f(m), f(m) = (1 + 2 sum_{j<m} (1 - j/m) r^j)/m; the spread about their own mean
   * understates s^2 by 1 - f(n). The n gaps are worth n (1-r)/(1+r) independent ones.
   *
   * [1] Kendall (1954), Note on bias in the estimation of autocorrelation
   */

  private static final double MOST = 0.97;
  private static final double FEWEST_DEGREES = 2;
  private static final double SMALLEST = 1e-12;

  /**
   * Of a window of {@code window} periods after {@code n} gaps.
   *
   * @param gaps the first n are looked at
   * @param spent degrees of freedom that the fit took beyond the mean
   */
  static GapError of(double[] gaps, int n, int window, double spent) {
    double mean = 0;
    for (int t = 0; t < n; t++) {
      mean += gaps[t] / n;
    }
    double spread = 0;
    double neighbours = 0;
    for (int t = 0; t < n; t++) {
      double gap = gaps[t] - mean;
      spread += gap * gap;
      if (t > 0) {
        neighbours += gap * (gaps[t - 1] - mean);
      }
    }
    double shown = spread > 0 ? neighbours / spread : 0;
    double correlation = Math.clamp(shown + (1 + 3 * shown) / n, 0, MOST);
    double before = meanVariance(n, correlation);
    double variance = spread / Math.max(1, n - spent) / Math.max(1 - before, before);
    double after = meanVariance(window, correlation);
    double between = correlationOfMeans(n, window, correlation);
    double error = Math.sqrt(Math.max(0, variance * (before + after - 2 * between)));
    double worth = n * (1 - correlation) / (1 + correlation) - 2;
    return new GapError(Math.max(error, SMALLEST), Math.max(worth, FEWEST_DEGREES), correlation);
  }

  /** Variance of the mean of m neighbours of variance 1. */
  static double meanVariance(int m, double correlation) {
    double sum = 1;
    double power = 1;
    for (int j = 1; j < m; j++) {
      power *= correlation;
      sum += 2 * (1 - (double) j / m) * power;
    }
    return sum / m;
  }

  /** Mean over m periods of what is left of a state that is 1 in the first of them. */
  static double decay(int m, double correlation) {
    double sum = 0;
    double power = 1;
    for (int j = 0; j < m; j++) {
      sum += power / m;
      power *= correlation;
    }
    return sum;
  }

  /** Variance of the mean of m states that shocks of variance 1 add after the first. */
  static double shocks(int m, double correlation) {
    double sum = 0;
    double reach = 0;
    double power = 1;
    for (int j = 1; j < m; j++) {
      reach += power / m;
      power *= correlation;
      sum += reach * reach;
    }
    return sum;
  }

  /** Covariance of the means of n periods and of the m that follow, of variance 1. */
  private static double correlationOfMeans(int n, int m, double correlation) {
    double rest = 1 - correlation;
    return correlation
        * (1 - Math.pow(correlation, n))
        * (1 - Math.pow(correlation, m))
        / (rest * rest * n * m);
  }
}

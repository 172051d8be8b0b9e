package io.plumbline.domain.experiment.readout.series;

/**
 * Errors that remember the one before, of order one: how much less a mean of them tells than that
 * many independent ones.
 *
 * @param memory the correlation of neighbours, corrected for its bias, in [0, 0.95]
 * @param variance of one error
 * @param degrees effective degrees of freedom of the variance, at least 1
 */
public record SerialErrors(double memory, double variance, double degrees) {

  private static final double MOST = 0.95;

  /**
   * The errors behind {@code residuals}, of which {@code fitted} parameters were estimated. The
   * correlation is corrected by r + (1 + 3r) / n (Kendall 1954); what the fit took from the sum of
   * squares is put back for the mean by its own variance.
   */
  public static SerialErrors of(double[] residuals, int fitted) {
    int n = residuals.length;
    double squares = 0;
    double neighbours = 0;
    for (int t = 0; t < n; t++) {
      squares += residuals[t] * residuals[t];
      neighbours += t > 0 ? residuals[t] * residuals[t - 1] : 0;
    }
    double raw = squares > 0 ? neighbours / squares : 0;
    double memory = Math.min(MOST, Math.max(0, raw + (1 + 3 * raw) / n));
    double left = Math.max(1, n - n * ofMean(n, memory) - (fitted - 1));
    double degrees = Math.max(1, n * (1 - memory) / (1 + memory) - fitted);
    return new SerialErrors(memory, squares / left, degrees);
  }

  /** Returns the variance of the mean of {@code m} neighbouring errors of variance one. */
  public static double ofMean(int m, double memory) {
    double sum = 1;
    double power = 1;
    for (int j = 1; j < m; j++) {
      power *= memory;
      sum += 2 * (1 - (double) j / m) * power;
    }
    return sum / m;
  }

  /** Returns the covariance of the means of {@code n} errors and of the {@code m} that follow. */
  public static double ofMeans(int n, int m, double memory) {
    double sum = 0;
    for (int lag = 1; lag < n + m; lag++) {
      int pairs = Math.min(Math.min(lag, n), Math.min(m, n + m - lag));
      sum += pairs * Math.pow(memory, lag);
    }
    return sum / ((double) n * m);
  }

  /** Returns the variance of the mean of {@code m} errors less that of the {@code n} before. */
  public double ofGap(int n, int m) {
    return variance * (ofMean(n, memory) + ofMean(m, memory) - 2 * ofMeans(n, m, memory));
  }
}

package io.plumbline.domain.mix.inference.posteriordb;

import io.plumbline.domain.numeric.Cholesky;

/** A Gaussian process with squared exponential kernel; log rho, log alpha, log sigma. */
final class GaussianProcess extends KnownPosterior {

  private final double[] x = data("gp_pois_regr").numbers("x");
  private final double[] y = data("gp_pois_regr").numbers("y");
  private final int n = y.length;
  private final double[] kernel = new double[n * n];
  private final double[] covariance = new double[n * n];
  private final double[] factor = new double[n * n];
  private final double[] unit = new double[n];
  private final double[][] columns = new double[n][n];
  private final double[] whitened = new double[n];
  private final double[] weights = new double[n];

  GaussianProcess() {
    super("gp_pois_regr-gp_regr", 3);
  }

  @Override
  public double at(double[] position, double[] gradient) {
    double rho = Math.exp(position[0]);
    double alpha = Math.exp(position[1]);
    double sigma = Math.exp(position[2]);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double distance = (x[i] - x[j]) / rho;
        kernel[i * n + j] = alpha * alpha * Math.exp(-0.5 * distance * distance);
        covariance[i * n + j] = kernel[i * n + j] + (i == j ? sigma : 0);
      }
    }
    if (!Cholesky.factor(covariance, n, factor)) {
      return Double.NaN;
    }
    Cholesky.solve(factor, n, y, whitened);
    double value = prior(rho, alpha, sigma) + position[0] + position[1] + position[2];
    for (int i = 0; i < n; i++) {
      unit[i] = 1;
      Cholesky.solve(factor, n, unit, columns[i]);
      unit[i] = 0;
      weights[i] = dot(columns[i], whitened);
      value -= 0.5 * whitened[i] * whitened[i] + Math.log(factor[i * n + i]);
    }
    double byRho = 0;
    double byAlpha = 0;
    double bySigma = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double distance = (x[i] - x[j]) / rho;
        double byEntry = 0.5 * (weights[i] * weights[j] - dot(columns[i], columns[j]));
        byRho += byEntry * kernel[i * n + j] * distance * distance;
        byAlpha += byEntry * kernel[i * n + j] * 2;
        bySigma += i == j ? byEntry * sigma : 0;
      }
    }
    gradient[0] = byRho + 25 - 4 * rho;
    gradient[1] = byAlpha + 1 - alpha * alpha / 4;
    gradient[2] = bySigma + 1 - sigma * sigma;
    return value;
  }

  /** rho ~ Gamma(25, 4), alpha ~ half-normal(2), sigma ~ half-normal(1). */
  private static double prior(double rho, double alpha, double sigma) {
    return 24 * Math.log(rho) - 4 * rho - alpha * alpha / 8 - sigma * sigma / 2;
  }

  @Override
  double[] parameters(double[] position) {
    return new double[] {Math.exp(position[0]), Math.exp(position[1]), Math.exp(position[2])};
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

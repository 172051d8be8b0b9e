package io.plumbline.domain.numeric;

/** The normal approximation of a density at its top: a first guess at its shape. */
public final class Laplace {

  private static final double STEP = 1e-3;
  private static final double FIRST_DAMPING = 1e-2;
  private static final double LAST_DAMPING = 1e4;

  private Laplace() {}

  /**
   * Writes the lower triangular factor of the approximation's covariance, row-major.
   *
   * <p>The Hessian comes from differences of the gradient. Where it is not negative definite, it is
   * damped towards {@code scales} until it is.
   *
   * @param top where the density is highest
   * @param scales the rough standard deviation of each coordinate
   */
  public static void factor(LogDensity density, double[] top, double[] scales, double[] factor) {
    int n = top.length;
    double[] curvature = curvature(density, top, scales);
    double[] damped = new double[n * n];
    double[] covariance = new double[n * n];
    for (double damping = 0;
        damping <= LAST_DAMPING;
        damping = Math.max(FIRST_DAMPING, 10 * damping)) {
      System.arraycopy(curvature, 0, damped, 0, n * n);
      for (int i = 0; i < n; i++) {
        damped[i * n + i] += damping;
      }
      if (Cholesky.factor(damped, n, factor)) {
        invert(factor, n, covariance);
        scale(covariance, scales);
        if (Cholesky.factor(covariance, n, factor)) {
          return;
        }
      }
    }
    for (int i = 0; i < n * n; i++) {
      factor[i] = i % (n + 1) == 0 ? scales[i / n] : 0;
    }
  }

  /** The negative Hessian in coordinates divided by their scales. */
  private static double[] curvature(LogDensity density, double[] top, double[] scales) {
    int n = top.length;
    double[] curvature = new double[n * n];
    double[] above = new double[n];
    double[] below = new double[n];
    double[] at = top.clone();
    for (int j = 0; j < n; j++) {
      double step = STEP * scales[j];
      at[j] = top[j] + step;
      density.at(at, above);
      at[j] = top[j] - step;
      density.at(at, below);
      at[j] = top[j];
      for (int i = 0; i < n; i++) {
        double entry = (below[i] - above[i]) / (2 * STEP) * scales[i];
        curvature[i * n + j] += 0.5 * entry;
        curvature[j * n + i] += 0.5 * entry;
      }
    }
    return curvature;
  }

  /** Writes the inverse of LL' into {@code inverse}. */
  private static void invert(double[] factor, int n, double[] inverse) {
    double[] unit = new double[n];
    double[][] columns = new double[n][n];
    for (int j = 0; j < n; j++) {
      unit[j] = 1;
      Cholesky.solve(factor, n, unit, columns[j]);
      unit[j] = 0;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += columns[i][k] * columns[j][k];
        }
        inverse[i * n + j] = sum;
      }
    }
  }

  private static void scale(double[] matrix, double[] scales) {
    int n = scales.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i * n + j] *= scales[i] * scales[j];
      }
    }
  }
}

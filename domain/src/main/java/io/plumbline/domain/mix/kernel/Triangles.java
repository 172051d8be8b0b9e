package io.plumbline.domain.mix.kernel;

import io.plumbline.domain.numeric.Cholesky;

/** Triangular factors of I plus a matrix of products, and their inverses; row-major. */
final class Triangles {

  private Triangles() {}

  /** Returns L^-1, where L L' is the identity plus {@code gram}, of {@code n} rows. */
  static double[] inverseFactorOfOnePlus(double[] gram, int n) {
    double[] whole = gram.clone();
    for (int i = 0; i < n; i++) {
      whole[i * n + i] += 1;
    }
    double[] factor = new double[n * n];
    if (!Cholesky.factor(whole, n, factor)) {
      throw new IllegalArgumentException("linear terms must be finite numbers");
    }
    double[] inverse = new double[n * n];
    double[] unit = new double[n];
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      unit[j] = 1;
      Cholesky.solve(factor, n, unit, column);
      unit[j] = 0;
      for (int i = j; i < n; i++) {
        inverse[i * n + j] = column[i];
      }
    }
    return inverse;
  }
}

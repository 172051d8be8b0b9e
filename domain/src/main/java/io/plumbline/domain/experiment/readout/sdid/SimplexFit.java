package io.plumbline.domain.experiment.readout.sdid;

import io.plumbline.domain.numeric.NonNegativeLeastSquares;

/** The weights, none negative and one in sum, that bring columns nearest to a target. */
final class SimplexFit {

  /*
   * With weights that sum to one, ||Aw - b|| = ||(A - b1')w||: the point of a convex hull nearest to
   * zero. Least squares without negative coefficients of (D; 1')u on (0; 1) are that point up to a
   * factor, since the best factor's loss grows with the distance [1].
   *
   * [1] Lawson, Hanson (1974), Solving Least Squares Problems, chapter 23
   */

  private SimplexFit() {}

  /**
   * Returns the weights that minimise ||Aw - b||^2 + ridge ||w||^2.
   *
   * @param columns of A, each as long as b
   */
  static double[] exact(double[][] columns, double[] target, double ridge) {
    int n = columns.length;
    double[] gram = new double[n * n];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? ridge : 0;
        for (int t = 0; t < target.length; t++) {
          sum += (columns[i][t] - target[t]) * (columns[j][t] - target[t]);
        }
        gram[i * n + j] = sum;
        gram[j * n + i] = sum;
      }
      largest = Math.max(largest, gram[i * n + i]);
    }
    double scale = largest > 0 ? 1 / largest : 1;
    double[] ones = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        gram[i * n + j] = gram[i * n + j] * scale + 1;
      }
      gram[i * n + i] += 1e-13;
      ones[i] = 1;
    }
    double[] weights = new double[n];
    new NonNegativeLeastSquares(n).solve(gram, ones, weights);
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < n; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}

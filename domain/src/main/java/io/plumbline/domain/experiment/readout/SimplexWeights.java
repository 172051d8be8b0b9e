package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.numeric.NonNegativeLeastSquares;
import java.util.Arrays;

/** Weights of a synthetic control: not negative, with sum 1. Holds scratch space. */
public final class SimplexWeights {

  /*
   * With d_i = treated - donor i, the weighted gap is sum w_i d_i, as the weights sum to 1. So the
   * best weights are the point of least norm in the hull of the d_i: w = x / sum x, where x solves
   * min x'Dx/2 - 1'x over x >= 0, D = d d'. A penalty on ||w - 1/n||^2 differs from one on ||w||^2
   * by a constant, so drawing the weights towards equal ones adds to the diagonal of D alone.
   */

  private static final double NEGLIGIBLE = 1e-12;

  private final int n;
  private final NonNegativeLeastSquares solver;
  private final double[] matrix;
  private final double[] ones;

  /** For {@code n} donors. */
  public SimplexWeights(int n) {
    this.n = n;
    solver = new NonNegativeLeastSquares(n);
    matrix = new double[n * n];
    ones = new double[n];
  }

  /**
   * Writes the weights.
   *
   * @param gaps D, the products of the donors' gaps to the treated series, row-major
   * @param ridge added to the diagonal, at least 0; infinite makes the weights equal
   * @param warm whether to begin with the donors of the last call
   */
  public void solve(double[] gaps, double ridge, boolean warm, double[] weights) {
    double size = 0;
    for (int i = 0; i < n; i++) {
      size += gaps[i * n + i] / n;
    }
    if (Double.isInfinite(ridge) || !(size > 0)) {
      Arrays.fill(weights, 1.0 / n);
      return;
    }
    double added = (ridge + NEGLIGIBLE * size) / size;
    for (int i = 0; i < n * n; i++) {
      matrix[i] = gaps[i] / size;
    }
    for (int i = 0; i < n; i++) {
      matrix[i * n + i] += added;
    }
    Arrays.fill(ones, 1);
    if (!warm) {
      solver.forget();
    }
    solver.solve(matrix, ones, weights);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += weights[i];
    }
    for (int i = 0; i < n; i++) {
      weights[i] /= sum;
    }
  }
}

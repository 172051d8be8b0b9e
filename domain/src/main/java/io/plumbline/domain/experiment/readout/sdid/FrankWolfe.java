package io.plumbline.domain.experiment.readout.sdid;

import java.util.Arrays;

/**
 * Simplex least squares as the published package solves them: by Frank and Wolfe with exact line
 * search and an early stop. {@link SimplexFit} is nearer to the optimum; this one gives the
 * published digits.
 */
final class FrankWolfe {

  private static final int FIRST_ROUNDS = 100;
  private static final int ROUNDS = 10_000;

  private FrankWolfe() {}

  /** Returns weights that started equal, were thinned out and improved again. */
  static double[] solve(double[][] columns, double[] target, double zeta, double least) {
    int n = columns.length;
    double[] weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    run(columns, target, zeta, least, FIRST_ROUNDS, weights);
    thin(weights);
    run(columns, target, zeta, least, ROUNDS, weights);
    return weights;
  }

  /** Drops weights of at most a quarter of the largest. */
  private static void thin(double[] weights) {
    double most = Arrays.stream(weights).max().orElseThrow();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weights[i] <= most / 4 ? 0 : weights[i];
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  private static void run(
      double[][] columns,
      double[] target,
      double zeta,
      double least,
      int rounds,
      double[] weights) {
    int n = columns.length;
    int periods = target.length;
    double ridge = periods * zeta * zeta;
    double[] gap = new double[periods];
    for (int t = 0; t < periods; t++) {
      gap[t] = -target[t];
      for (int i = 0; i < n; i++) {
        gap[t] += columns[i][t] * weights[i];
      }
    }
    double before = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      step(columns, gap, ridge, weights);
      double value = 0;
      for (int t = 0; t < periods; t++) {
        value += gap[t] * gap[t] / periods;
      }
      for (double weight : weights) {
        value += zeta * zeta * weight * weight;
      }
      if (round > 0 && before - value <= least * least) {
        return;
      }
      before = value;
    }
  }

  /** Walks towards the corner of steepest descent as far as it pays. */
  private static void step(double[][] columns, double[] gap, double ridge, double[] weights) {
    int corner = -1;
    double steepest = Double.POSITIVE_INFINITY;
    double along = 0;
    double norm = 0;
    for (int i = 0; i < weights.length; i++) {
      double slope = ridge * weights[i];
      for (int t = 0; t < gap.length; t++) {
        slope += columns[i][t] * gap[t];
      }
      along += slope * weights[i];
      norm += weights[i] * weights[i];
      if (slope < steepest) {
        steepest = slope;
        corner = i;
      }
    }
    double[] way = new double[gap.length];
    double curvature = ridge * (norm - 2 * weights[corner] + 1);
    for (int t = 0; t < gap.length; t++) {
      way[t] = columns[corner][t];
      for (int i = 0; i < weights.length; i++) {
        way[t] -= weights[i] == 0 ? 0 : columns[i][t] * weights[i];
      }
      curvature += way[t] * way[t];
    }
    double length = curvature > 0 ? Math.min(1, Math.max(0, (along - steepest) / curvature)) : 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= 1 - length;
    }
    weights[corner] += length;
    for (int t = 0; t < gap.length; t++) {
      gap[t] += length * way[t];
    }
  }
}

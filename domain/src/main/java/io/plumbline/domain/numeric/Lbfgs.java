package io.plumbline.domain.numeric;

/** Climbs to a maximum of a log density, by limited-memory BFGS. */
public final class Lbfgs {

  /*
   * The two-loop recursion of [1], algorithm 7.4, with a backtracking search for the Armijo
   * condition; pairs without positive curvature are left out.
   *
   * [1] Nocedal, Wright (2006), Numerical Optimization
   */

  private static final int MEMORY = 8;
  private static final double SUFFICIENT = 1e-4;

  private Lbfgs() {}

  /**
   * Moves {@code position} uphill until what is left to gain is estimated below {@code tolerance}
   * or {@code maxSteps} steps are made.
   *
   * @param scales the rough standard deviation of each coordinate
   * @return the log density reached
   */
  public static double maximise(
      LogDensity density, double[] position, double[] scales, int maxSteps, double tolerance) {
    int n = position.length;
    double[] gradient = new double[n];
    double[] trial = new double[n];
    double[] trialGradient = new double[n];
    double[] direction = new double[n];
    double[][] moves = new double[MEMORY][n];
    double[][] changes = new double[MEMORY][n];
    double[] curvatures = new double[MEMORY];
    int kept = 0;
    double value = density.at(position, gradient);
    for (int step = 0; step < maxSteps && Double.isFinite(value); step++) {
      direction(gradient, scales, moves, changes, curvatures, kept, direction);
      double rise = dot(gradient, direction);
      if (!(rise > tolerance)) {
        break;
      }
      double length = kept == 0 ? Math.min(1, 1 / Math.sqrt(rise)) : 1;
      double reached = Double.NaN;
      for (int halving = 0; halving < 40; halving++) {
        for (int i = 0; i < n; i++) {
          trial[i] = position[i] + length * direction[i];
        }
        reached = density.at(trial, trialGradient);
        if (reached >= value + SUFFICIENT * length * rise) {
          break;
        }
        reached = Double.NaN;
        length *= 0.5;
      }
      if (!Double.isFinite(reached)) {
        if (kept == 0) {
          break;
        }
        kept = 0;
        continue;
      }
      int slot = kept % MEMORY;
      for (int i = 0; i < n; i++) {
        moves[slot][i] = trial[i] - position[i];
        changes[slot][i] = gradient[i] - trialGradient[i];
        position[i] = trial[i];
        gradient[i] = trialGradient[i];
      }
      curvatures[slot] = dot(moves[slot], changes[slot]);
      if (curvatures[slot] > 1e-12 * dot(changes[slot], changes[slot])) {
        kept++;
      }
      value = reached;
    }
    return value;
  }

  private static void direction(
      double[] gradient,
      double[] scales,
      double[][] moves,
      double[][] changes,
      double[] curvatures,
      int kept,
      double[] direction) {
    int n = gradient.length;
    System.arraycopy(gradient, 0, direction, 0, n);
    int oldest = Math.max(0, kept - MEMORY);
    double[] weights = new double[MEMORY];
    for (int k = kept - 1; k >= oldest; k--) {
      int slot = k % MEMORY;
      weights[slot] = dot(moves[slot], direction) / curvatures[slot];
      for (int i = 0; i < n; i++) {
        direction[i] -= weights[slot] * changes[slot][i];
      }
    }
    for (int i = 0; i < n; i++) {
      direction[i] *= scales[i] * scales[i];
    }
    for (int k = oldest; k < kept; k++) {
      int slot = k % MEMORY;
      double correction = weights[slot] - dot(changes[slot], direction) / curvatures[slot];
      for (int i = 0; i < n; i++) {
        direction[i] += correction * moves[slot][i];
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

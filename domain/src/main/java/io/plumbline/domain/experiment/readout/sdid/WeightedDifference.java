package io.plumbline.domain.experiment.readout.sdid;

import static io.plumbline.domain.shared.Require.that;

import java.util.Arrays;

/**
 * The effect on a treated series as a difference of differences, weighted over controls and
 * periods.
 *
 * @param estimate the mean effect on the treated series in the window, in its unit
 * @param controls the weight of each control, none negative, one in sum
 * @param periods the weight of each period before the test; all zero without a shift
 * @param counterfactual the treated series had it not been treated, over all periods
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record WeightedDifference(
    double estimate, double[] controls, double[] periods, double[] counterfactual) {

  private static final double NEARLY_NONE = 1e-6;
  private static final double LEAST_DECREASE = 1e-5;

  /**
   * Fits the weights and takes the difference. With sigma the spread of the controls' first
   * differences before the test, controls are shrunk by zeta = (geos periods)^(1/4) sigma.
   *
   * @param controls by control and period; at least two
   * @param treated the mean of the treated geos by period
   * @param pre the periods before the test, at least 3
   * @param geos how many geos the treated mean is of
   */
  public static WeightedDifference of(
      double[][] controls, double[] treated, int pre, int geos, Differencing kind, Solver solver) {
    int n = controls.length;
    int after = treated.length - pre;
    that(n >= 2, "A weighted difference needs two controls, not %s.", n);
    that(pre >= 3 && after > 0, "A weighted difference needs 3 periods before and 1 in the test.");
    double sigma = spreadOfDifferences(controls, pre);
    boolean shifted = kind != Differencing.SYNTHETIC_CONTROL;
    double[] omega = equal(n);
    if (kind != Differencing.PLAIN_DIFFERENCE) {
      double zeta =
          kind == Differencing.SYNTHETIC_DIFFERENCE
              ? Math.pow((double) geos * after, 0.25) * sigma
              : NEARLY_NONE * sigma;
      double[][] columns = new double[n][];
      for (int i = 0; i < n; i++) {
        columns[i] = start(controls[i], pre, shifted);
      }
      omega = solve(columns, start(treated, pre, shifted), zeta, sigma, solver);
    }
    double[] lambda =
        switch (kind) {
          case SYNTHETIC_DIFFERENCE -> periodWeights(controls, pre, sigma, solver);
          case SYNTHETIC_CONTROL -> new double[pre];
          case DIFFERENCED_CONTROL, PLAIN_DIFFERENCE -> equal(pre);
        };
    return difference(controls, treated, pre, omega, lambda);
  }

  /** Takes the difference with weights that are known. */
  static WeightedDifference difference(
      double[][] controls, double[] treated, int pre, double[] omega, double[] lambda) {
    double[] counterfactual = new double[treated.length];
    double shift = 0;
    double effect = 0;
    for (int t = 0; t < treated.length; t++) {
      for (int i = 0; i < controls.length; i++) {
        counterfactual[t] += omega[i] * controls[i][t];
      }
      double gap = treated[t] - counterfactual[t];
      if (t < pre) {
        shift += lambda[t] * gap;
      } else {
        effect += gap / (treated.length - pre);
      }
    }
    for (int t = 0; t < treated.length; t++) {
      counterfactual[t] += shift;
    }
    return new WeightedDifference(effect - shift, omega, lambda, counterfactual);
  }

  private static double[] periodWeights(double[][] controls, int pre, double sigma, Solver solver) {
    int n = controls.length;
    double[][] columns = new double[pre][n];
    double[] target = new double[n];
    for (int i = 0; i < n; i++) {
      for (int t = 0; t < controls[i].length; t++) {
        if (t < pre) {
          columns[t][i] = controls[i][t];
        } else {
          target[i] += controls[i][t] / (controls[i].length - pre);
        }
      }
    }
    for (int t = 0; t < pre; t++) {
      columns[t] = start(columns[t], n, true);
    }
    return solve(columns, start(target, n, true), NEARLY_NONE * sigma, sigma, solver);
  }

  private static double[] solve(
      double[][] columns, double[] target, double zeta, double sigma, Solver solver) {
    return switch (solver) {
      case EXACT -> SimplexFit.exact(columns, target, zeta * zeta * target.length);
      case PUBLISHED -> FrankWolfe.solve(columns, target, zeta, LEAST_DECREASE * sigma);
    };
  }

  /** Returns the standard deviation of all controls' first differences in [0, pre). */
  static double spreadOfDifferences(double[][] controls, int pre) {
    double sum = 0;
    double squares = 0;
    int n = controls.length * (pre - 1);
    for (double[] control : controls) {
      for (int t = 1; t < pre; t++) {
        sum += (control[t] - control[t - 1]) / n;
      }
    }
    for (double[] control : controls) {
      for (int t = 1; t < pre; t++) {
        double off = control[t] - control[t - 1] - sum;
        squares += off * off;
      }
    }
    return Math.sqrt(squares / (n - 1));
  }

  private static double[] start(double[] series, int length, boolean centred) {
    double mean = 0;
    for (int t = 0; t < length && centred; t++) {
      mean += series[t] / length;
    }
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      values[t] = series[t] - mean;
    }
    return values;
  }

  private static double[] equal(int n) {
    double[] weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    return weights;
  }
}

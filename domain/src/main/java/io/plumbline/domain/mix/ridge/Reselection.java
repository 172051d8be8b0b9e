package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.numeric.NonNegativeLeastSquares;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses among pooled candidates for an outcome, by the same rule as the search: rolling origins,
 * one standard error, plausibility. Holds scratch space: one for each thread.
 */
final class Reselection {

  /*
   * Given the outcome, the linear terms' part of a forecast is the same for all candidates of one
   * stiffness; what a candidate's coefficients change of it was prepared. So a candidate costs its
   * products with the outcome and seven small solves.
   */

  private final RidgeDesign design;
  private final ResolvedMixModel model;
  private final LinearFactors linear;
  private final List<PooledShape> pool;
  private final int count;
  private final int width;
  private final double[][][] projected;
  private final double[][][] forecast;
  private final double[][] squares;
  private final double[] sums;
  private final double[] products;
  private final double[] right;
  private final double[] coefficients;
  private final double[] kept;
  private final NonNegativeLeastSquares solver;
  private final boolean[] used = new boolean[LinearFactors.STIFFNESS.length];

  Reselection(RidgeDesign design, List<PooledShape> pool) {
    this.design = design;
    this.model = design.model();
    this.linear = design.linear();
    this.pool = pool;
    this.count = design.signed();
    this.width = linear.width();
    int[] ends = design.origins().ends();
    this.projected = new double[ends.length][used.length][width];
    this.forecast = new double[RollingOrigins.SPLITS][used.length][];
    for (int k = 0; k < RollingOrigins.SPLITS; k++) {
      for (int s = 0; s < used.length; s++) {
        forecast[k][s] = new double[ends[k + 1] - ends[k]];
      }
    }
    this.squares = new double[pool.size()][RollingOrigins.SPLITS];
    this.sums = new double[width];
    this.products = new double[count];
    this.right = new double[count];
    this.coefficients = new double[count];
    this.kept = new double[count];
    this.solver = new NonNegativeLeastSquares(count);
    pool.forEach(shape -> used[shape.stiffness()] = true);
  }

  /** Returns the place in the pool of what is chosen for {@code outcome}, on the model's scale. */
  int choose(double[] outcome) {
    project(outcome);
    int best = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int p = 0; p < pool.size(); p++) {
      double error = judge(pool.get(p), outcome, squares[p]);
      if (error < smallest) {
        smallest = error;
        best = p;
      }
    }
    int chosen = -1;
    double least = 0;
    double gap = 0;
    for (int p = 0; p < pool.size(); p++) {
      if (!ParetoFront.close(squares[p], squares[best])) {
        continue;
      }
      fit(pool.get(p), outcome);
      double disagreement = LiftTestGap.disagreement(model, pool.get(p).effects(), coefficients);
      double over = Math.max(0, disagreement - ParetoFront.AGREES);
      double implausibility = design.implausibility(coefficients, pool.get(p).worths());
      if (chosen < 0 || over < gap || (over == gap && implausibility < least)) {
        chosen = p;
        gap = over;
        least = implausibility;
        System.arraycopy(coefficients, 0, kept, 0, count);
      }
    }
    return chosen;
  }

  /** Returns the coefficients of what was chosen, over the whole history. */
  double[] coefficients() {
    return kept;
  }

  /** Returns the mean squared error of each split of a candidate of the pool. */
  double[] squares(int p) {
    return squares[p];
  }

  private void project(double[] outcome) {
    int[] ends = design.origins().ends();
    Arrays.fill(sums, 0);
    int from = 0;
    double[] terms = new double[width];
    for (int k = 0; k < ends.length; k++) {
      for (int t = from; t < ends[k]; t++) {
        RidgeKernel.add(outcome[t], linear.columns(), t * width, sums, 0, width);
      }
      from = ends[k];
      for (int s = 0; s < used.length; s++) {
        if (!used[s]) {
          continue;
        }
        System.arraycopy(sums, 0, projected[k][s], 0, width);
        RidgeKernel.forward(linear.lower(k, s), width, projected[k][s], 0);
        if (k < RollingOrigins.SPLITS) {
          System.arraycopy(projected[k][s], 0, terms, 0, width);
          RidgeKernel.backward(linear.lower(k, s), width, terms);
          for (int t = ends[k]; t < ends[k + 1]; t++) {
            forecast[k][s][t - ends[k]] =
                RidgeKernel.product(linear.columns(), t * width, terms, 0, width);
          }
        }
      }
    }
  }

  private double judge(PooledShape shape, double[] outcome, double[] bySplit) {
    int[] ends = design.origins().ends();
    Arrays.fill(products, 0);
    solver.forget();
    double all = 0;
    int from = 0;
    for (int k = 0; k < RollingOrigins.SPLITS; k++) {
      add(shape, outcome, from, ends[k]);
      from = ends[k];
      solve(shape, k);
      double sum = 0;
      double[] terms = forecast[k][shape.stiffness()];
      for (int t = 0; t < terms.length; t++) {
        double error =
            outcome[from + t]
                - terms[t]
                - RidgeKernel.product(shape.reaches()[k], t * count, coefficients, 0, count);
        sum += error * error;
      }
      bySplit[k] = sum / terms.length;
      all += bySplit[k];
    }
    return all;
  }

  private void fit(PooledShape shape, double[] outcome) {
    Arrays.fill(products, 0);
    solver.forget();
    add(shape, outcome, 0, outcome.length);
    solve(shape, RollingOrigins.SPLITS);
  }

  private void add(PooledShape shape, double[] outcome, int from, int to) {
    for (int i = 0; i < count; i++) {
      products[i] += RidgeKernel.product(shape.columns()[i], from, outcome, from, to - from);
    }
  }

  private void solve(PooledShape shape, int k) {
    double[] known = projected[k][shape.stiffness()];
    for (int i = 0; i < count; i++) {
      right[i] = products[i] - RidgeKernel.product(shape.whitened()[k], i * width, known, 0, width);
    }
    solver.solve(shape.matrices()[k], right, coefficients);
  }
}

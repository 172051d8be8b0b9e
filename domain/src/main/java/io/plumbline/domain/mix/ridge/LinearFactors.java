package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.KnotKernel;
import io.plumbline.domain.numeric.Cholesky;
import java.util.Arrays;
import java.util.List;

/**
 * The linear terms (level, trend, season, holidays, controls) of every split, their penalised
 * normal equations factored once for each stiffness of the trend.
 *
 * <p>Penalties are those under which least squares is the mean the Bayesian family's linear block
 * has: a flat term's coefficient over its prior scale, a step of the walk over its scale tau, both
 * in units of the noise.
 */
final class LinearFactors {

  /** The trend's step from knot to knot over the noise, from next to stiff to next to free. */
  static final double[] STIFFNESS = {0.03, 0.06, 0.1, 0.18, 0.3, 0.55, 1, 1.8, 3};

  private final RollingOrigins origins;
  private final int width;
  private final double[] columns;
  private final double[] outcome;
  private final double[][] priors;
  private final double[][][] lower;
  private final double[][][] projected;

  LinearFactors(ResolvedMixModel model, RollingOrigins origins) {
    this.origins = origins;
    this.outcome = model.scaledOutcome();
    List<LinearTerm> terms = model.terms();
    int steps = model.block().steps();
    int fitted = model.window().fitted();
    this.width = terms.size() + steps;
    this.columns = new double[fitted * width];
    double[] walk = walk(model, steps);
    for (int t = 0; t < fitted; t++) {
      for (int j = 0; j < terms.size(); j++) {
        columns[t * width + j] = terms.get(j).standardised(t);
      }
      System.arraycopy(walk, t * steps, columns, t * width + terms.size(), steps);
    }
    this.priors = new double[STIFFNESS.length][width];
    for (int s = 0; s < STIFFNESS.length; s++) {
      for (int j = 0; j < width; j++) {
        double scale = j < terms.size() ? terms.get(j).priorScale() : STIFFNESS[s];
        priors[s][j] = 1 / (scale * scale);
      }
    }
    this.lower = new double[RollingOrigins.SPLITS + 1][STIFFNESS.length][];
    this.projected = new double[RollingOrigins.SPLITS + 1][STIFFNESS.length][width];
    factor();
  }

  private static double[] walk(ResolvedMixModel model, int steps) {
    int[] places = new int[steps + 1];
    for (int k = 1; k <= steps; k++) {
      places[k] = k * model.knotDistance();
    }
    return KnotKernel.walk(model.window().length(), places);
  }

  private void factor() {
    double[] gram = new double[width * width];
    double[] products = new double[width];
    double[] penalised = new double[width * width];
    double[] rows = new double[width * width];
    int from = 0;
    for (int k = 0; k <= RollingOrigins.SPLITS; k++) {
      add(from, origins.ends()[k], gram, products);
      from = origins.ends()[k];
      for (int s = 0; s < STIFFNESS.length; s++) {
        System.arraycopy(gram, 0, penalised, 0, gram.length);
        for (int j = 0; j < width; j++) {
          penalised[j * width + j] += priors[s][j];
        }
        if (!Cholesky.factor(penalised, width, rows)) {
          throw new IllegalStateException("Penalised normal equations are positive definite.");
        }
        Cholesky.solve(rows, width, products, projected[k][s]);
        lower[k][s] = columnByColumn(rows);
      }
    }
  }

  private void add(int from, int to, double[] gram, double[] products) {
    for (int t = from; t < to; t++) {
      int row = t * width;
      for (int i = 0; i < width; i++) {
        double value = columns[row + i];
        products[i] += value * outcome[t];
        for (int j = 0; j < width; j++) {
          gram[i * width + j] += value * columns[row + j];
        }
      }
    }
  }

  private double[] columnByColumn(double[] rows) {
    double[] transposed = new double[rows.length];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        transposed[j * width + i] = rows[i * width + j];
      }
    }
    return transposed;
  }

  /** Returns how many terms there are, the walk's steps included. */
  int width() {
    return width;
  }

  /** Returns their values over the fitted periods, row-major, a row a period. */
  double[] columns() {
    return columns;
  }

  /** Returns the factor L of split {@code k} at stiffness {@code s}, column by column. */
  double[] lower(int k, int s) {
    return lower[k][s];
  }

  /** Returns L⁻¹X'y of the outcome as it was. */
  double[] projected(int k, int s) {
    return projected[k][s];
  }

  /** Returns the effective number of terms over the whole history. */
  double freedom(int s) {
    double[] factor = lower[RollingOrigins.SPLITS][s];
    double free = width;
    double[] unit = new double[width];
    for (int j = 0; j < width; j++) {
      Arrays.fill(unit, 0);
      unit[j] = 1;
      RidgeKernel.forward(factor, width, unit, 0);
      double inverse = 0;
      for (double value : unit) {
        inverse += value * value;
      }
      free -= priors[s][j] * inverse;
    }
    return free;
  }
}

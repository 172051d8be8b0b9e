package io.plumbline.domain.experiment.readout.bsts;

import io.plumbline.domain.numeric.Cholesky;
import java.util.random.RandomGenerator;

/**
 * A regression of which most coefficients are zero (George and McCulloch 1997): which are not, and
 * what they are, is drawn given the errors' variance. Holds scratch space.
 */
final class SpikeAndSlab {

  private static final double MODEL_SIZE = 3;
  private static final double INFORMATION = 0.01;
  private static final double SHRINKAGE = 0.5;

  private final int n;
  private final int p;
  private final double[][] columns;
  private final double[] gram;
  private final double[] prior;
  private final boolean[] included;
  private final double odds;
  private final double[] products;
  private final int[] members;
  private final double[] matrix;
  private final double[] factor;
  private final double[] right;
  private final double[] solved;
  private final int[] order;
  final double[] coefficients;

  /** For predictors by column; the prior has the weight of a hundredth of an observation. */
  SpikeAndSlab(double[][] columns, int periods) {
    this.columns = columns;
    n = periods;
    p = columns.length;
    gram = new double[p * p];
    prior = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
          sum += columns[i][t] * columns[j][t];
        }
        gram[i * p + j] = sum;
        prior[i * p + j] = INFORMATION / n * (i == j ? sum : (1 - SHRINKAGE) * sum);
      }
    }
    double inclusion = Math.min(1, MODEL_SIZE / p);
    odds = inclusion < 1 ? Math.log(inclusion / (1 - inclusion)) : Double.POSITIVE_INFINITY;
    included = new boolean[p];
    included[0] = true;
    for (int i = 0; i < p; i++) {
      included[i] |= Double.isInfinite(odds);
    }
    products = new double[p];
    members = new int[p];
    matrix = new double[p * p];
    factor = new double[p * p];
    right = new double[p];
    solved = new double[p];
    order = new int[p];
    coefficients = new double[p];
    for (int i = 0; i < p; i++) {
      order[i] = i;
    }
  }

  /** Draws which coefficients are not zero, and all of them. */
  void draw(double[] response, double variance, RandomGenerator random) {
    for (int i = 0; i < p; i++) {
      products[i] = 0;
      for (int t = 0; t < n; t++) {
        products[i] += columns[i][t] * response[t];
      }
    }
    if (Double.isFinite(odds)) {
      select(variance, random);
    }
    coefficients(variance, random);
  }

  private void select(double variance, RandomGenerator random) {
    double now = evidence(variance);
    for (int i = p - 1; i >= 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
      int place = order[i];
      included[place] = !included[place];
      double then = evidence(variance);
      double with = included[place] ? then : now;
      double without = included[place] ? now : then;
      boolean in = random.nextDouble() < 1 / (1 + Math.exp(without - with - odds));
      now = in ? with : without;
      included[place] = in;
    }
  }

  /** The log likelihood of the included ones, their coefficients integrated out. */
  private double evidence(double variance) {
    int size = gather();
    double value = 0;
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        matrix[a * size + b] = prior[members[a] * p + members[b]];
      }
    }
    Cholesky.factor(matrix, size, factor);
    for (int a = 0; a < size; a++) {
      value += Math.log(factor[a * size + a]);
    }
    posterior(size);
    for (int a = 0; a < size; a++) {
      value -= Math.log(factor[a * size + a]);
      value += solved[a] * solved[a] / (2 * variance);
    }
    return value;
  }

  private int gather() {
    int size = 0;
    for (int i = 0; i < p; i++) {
      if (included[i]) {
        members[size++] = i;
      }
    }
    return size;
  }

  /** Factors the posterior precision, and solves half way for the mean. */
  private void posterior(int size) {
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        int place = members[a] * p + members[b];
        matrix[a * size + b] = prior[place] + gram[place];
      }
      right[a] = products[members[a]];
    }
    if (!Cholesky.factor(matrix, size, factor)) {
      throw new IllegalStateException("The precision of the coefficients is not positive.");
    }
    Cholesky.solve(factor, size, right, solved);
  }

  private void coefficients(double variance, RandomGenerator random) {
    int size = gather();
    posterior(size);
    double scale = Math.sqrt(variance);
    for (int i = 0; i < p; i++) {
      coefficients[i] = 0;
    }
    for (int a = size - 1; a >= 0; a--) {
      double sum = solved[a] + scale * random.nextGaussian();
      for (int b = a + 1; b < size; b++) {
        sum -= factor[b * size + a] * right[b];
      }
      right[a] = sum / factor[a * size + a];
      coefficients[members[a]] = right[a];
    }
  }

  /** Returns how many coefficients are not zero. */
  int size() {
    return gather();
  }

  /** Returns the coefficients' square in the prior's precision. */
  double priorSquare() {
    double sum = 0;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        sum += coefficients[i] * prior[i * p + j] * coefficients[j];
      }
    }
    return sum;
  }

  /** Returns what the regression gives in period {@code t}. */
  double at(int t) {
    double sum = 0;
    for (int i = 0; i < p; i++) {
      sum += coefficients[i] == 0 ? 0 : coefficients[i] * columns[i][t];
    }
    return sum;
  }
}

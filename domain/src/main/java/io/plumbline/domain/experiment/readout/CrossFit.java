package io.plumbline.domain.experiment.readout;

import java.util.Arrays;

/** Weights of donors, drawn towards equal ones, and how well such weights predict. */
final class CrossFit {

  /*
   * The pre-period falls into six blocks. Each is predicted by weights from the longer side of it,
   * from all blocks before or all after: always outward, as the test's window is. (Blocks with
   * neighbours on both sides are predicted too easily where geos drift.) A ridge is judged by the
   * gaps of a block less the mean gap of the nearest block that its weights saw: by what moves, as a
   * level apart is no error of a test.
   *
   * Residuals hang together in the same way where a block is as long as the test's window: each
   * block goes on from its neighbour by as much as the gap of its own weights did. Otherwise drift
   * would look like blocks apart that return to zero.
   */

  static final int BLOCKS = 6;

  private final int donors;
  private final int n;
  private final double[][] gaps;
  private final double[][] products;
  private final double[][] sums;
  private final double[] matrix;
  private final SimplexWeights solver;
  private final double[] weights;

  /**
   * A fit.
   *
   * @param weights donor by donor
   * @param gaps weighted, of all periods
   * @param residuals the same, each by weights that did not see it
   */
  @SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
  record Fit(double[] weights, double[] gaps, double[] residuals) {}

  /**
   * Of gaps before a test.
   *
   * @param gaps treated less donor, donor by donor
   * @param n the periods of the pre-period, at least 6
   */
  CrossFit(double[][] gaps, int n) {
    donors = gaps.length;
    this.n = n;
    this.gaps = gaps;
    products = new double[BLOCKS][donors * donors];
    sums = new double[BLOCKS][donors];
    matrix = new double[donors * donors];
    solver = new SimplexWeights(donors);
    weights = new double[donors];
    for (int block = 0; block < BLOCKS; block++) {
      multiply(block);
    }
  }

  /**
   * Returns the squared errors of each ridge in each block.
   *
   * @param ridges increasing, as parts of the donors' mean squared gap
   */
  double[][] errors(double[] ridges) {
    double[][] errors = new double[ridges.length][BLOCKS];
    for (int block = 0; block < BLOCKS; block++) {
      double size = takeOther(block);
      for (int r = 0; r < ridges.length; r++) {
        solver.solve(matrix, ridges[r] * size, r > 0, weights);
        double near = meanGap(neighbour(block));
        for (int t = from(block); t < from(block + 1); t++) {
          double moved = gap(t) - near;
          errors[r][block] += moved * moved;
        }
      }
    }
    return errors;
  }

  /** Returns the fit of a ridge, for a test's window of {@code window} periods. */
  Fit fit(double ridge, int window) {
    if (Double.isInfinite(ridge)) {
      Arrays.fill(weights, 1.0 / donors);
      double[] equal = weighted();
      return new Fit(weights.clone(), equal, equal);
    }
    double[] residuals = new double[gaps[0].length];
    double[] near = new double[BLOCKS];
    for (int block = 0; block < BLOCKS; block++) {
      solver.solve(matrix, ridge * takeOther(block), false, weights);
      near[block] = meanGap(neighbour(block));
      for (int t = from(block); t < from(block + 1); t++) {
        residuals[t] = gap(t);
      }
    }
    take(0, BLOCKS);
    solver.solve(matrix, ridge * meanDiagonal(), false, weights);
    boolean hanging = n / BLOCKS >= window;
    if (hanging) {
      hang(residuals, near);
    }
    double moved = hanging ? meanOf(residuals, BLOCKS - 1) - meanGap(BLOCKS - 1) : 0;
    double[] all = weighted();
    for (int t = n; t < all.length; t++) {
      residuals[t] = all[t] + moved;
    }
    return new Fit(weights.clone(), all, residuals);
  }

  private static boolean forward(int block) {
    return 2 * block + 1 > BLOCKS;
  }

  private static int neighbour(int block) {
    return forward(block) ? block - 1 : block + 1;
  }

  /** Gathers the blocks that weights for this one may see; returns their mean diagonal. */
  private double takeOther(int block) {
    take(forward(block) ? 0 : block + 1, forward(block) ? block : BLOCKS);
    return meanDiagonal();
  }

  private void hang(double[] residuals, double[] near) {
    for (int block = BLOCKS / 2 + 1; block < BLOCKS; block++) {
      move(residuals, block, meanOf(residuals, block - 1) - near[block]);
    }
    for (int block = BLOCKS / 2 - 1; block >= 0; block--) {
      move(residuals, block, meanOf(residuals, block + 1) - near[block]);
    }
  }

  private int from(int block) {
    return block * n / BLOCKS;
  }

  private void multiply(int block) {
    double[] product = products[block];
    int from = from(block);
    int to = from(block + 1);
    for (int i = 0; i < donors; i++) {
      double[] first = gaps[i];
      for (int t = from; t < to; t++) {
        sums[block][i] += first[t];
      }
      for (int j = 0; j <= i; j++) {
        double[] second = gaps[j];
        double sum = 0;
        for (int t = from; t < to; t++) {
          sum += first[t] * second[t];
        }
        product[i * donors + j] = sum;
        product[j * donors + i] = sum;
      }
    }
  }

  /** Gathers the products of blocks [first, end), about their means. */
  private void take(int first, int end) {
    Arrays.fill(matrix, 0);
    double[] mean = new double[donors];
    int periods = from(end) - from(first);
    for (int block = first; block < end; block++) {
      for (int k = 0; k < matrix.length; k++) {
        matrix[k] += products[block][k];
      }
      for (int i = 0; i < donors; i++) {
        mean[i] += sums[block][i] / periods;
      }
    }
    for (int i = 0; i < donors; i++) {
      for (int j = 0; j < donors; j++) {
        matrix[i * donors + j] -= periods * mean[i] * mean[j];
      }
    }
  }

  private double meanDiagonal() {
    double sum = 0;
    for (int i = 0; i < donors; i++) {
      sum += matrix[i * donors + i] / donors;
    }
    return sum;
  }

  private void move(double[] residuals, int block, double by) {
    for (int t = from(block); t < from(block + 1); t++) {
      residuals[t] += by;
    }
  }

  private double meanOf(double[] residuals, int block) {
    return TreatedSeries.sum(residuals, from(block), from(block + 1))
        / (from(block + 1) - from(block));
  }

  /** The mean gap of a block by the weights in use. */
  private double meanGap(int block) {
    double sum = 0;
    for (int i = 0; i < donors; i++) {
      sum += weights[i] * sums[block][i];
    }
    return sum / (from(block + 1) - from(block));
  }

  private double[] weighted() {
    double[] all = new double[gaps[0].length];
    for (int t = 0; t < all.length; t++) {
      all[t] = gap(t);
    }
    return all;
  }

  /** The weighted gap of a period by the weights in use. */
  private double gap(int period) {
    double sum = 0;
    for (int i = 0; i < donors; i++) {
      sum += weights[i] * gaps[i][period];
    }
    return sum;
  }
}

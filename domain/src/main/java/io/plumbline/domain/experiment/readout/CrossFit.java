package io.plumbline.domain.experiment.readout;

import java.util.Arrays;

/** Weights of donors, drawn towards equal ones as far as prediction asks for, and their errors. */
final class CrossFit {

  /*
   * The pre-period falls into six blocks. Each is predicted by weights from the longer side of it,
   * from all blocks before or all after: always outward, as the test's window is. (Blocks with
   * neighbours on both sides are predicted too easily where geos drift.) A ridge is judged by the
   * gaps of a block less the mean gap of the nearest block that its weights saw: by what moves, as a
   * level apart is no error of a test. The largest ridge within one standard error of the best is
   * taken.
   *
   * Residuals hang together in the same way where a block is as long as the test's window: each
   * block goes on from its neighbour by as much as the gap of its own weights did. Otherwise drift
   * would look like blocks apart that return to zero.
   */

  private static final int BLOCKS = 6;

  private final int donors;
  private final int n;
  private final double[][] gaps;
  private final double[][] products;
  private final double[][] sums;
  private final double[] matrix;
  private final SimplexWeights solver;
  private final double[] weights;
  private final double[] residuals;
  private double ridge;

  /**
   * Fits.
   *
   * @param gaps treated less donor, donor by donor
   * @param n the periods of the pre-period, at least 6
   * @param window the periods of the test's window
   * @param grid ridges to choose from, increasing, as parts of the donors' mean squared gap
   */
  CrossFit(double[][] gaps, int n, int window, double[] grid) {
    donors = gaps.length;
    this.n = n;
    this.gaps = gaps;
    products = new double[BLOCKS][donors * donors];
    sums = new double[BLOCKS][donors];
    matrix = new double[donors * donors];
    solver = new SimplexWeights(donors);
    weights = new double[donors];
    residuals = new double[gaps[0].length];
    for (int block = 0; block < BLOCKS; block++) {
      multiply(block);
    }
    choose(grid, n / BLOCKS >= window);
    take(0, BLOCKS);
    solver.solve(matrix, ridge * meanDiagonal(), false, weights);
    double moved = n / BLOCKS >= window ? meanResidual(BLOCKS - 1) - meanGap(BLOCKS - 1) : 0;
    for (int t = n; t < residuals.length; t++) {
      residuals[t] = gap(t) + moved;
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

  private void choose(double[] grid, boolean hanging) {
    double[][] errors = new double[grid.length][BLOCKS];
    double[][] candidates = new double[grid.length][n];
    double[][] near = new double[grid.length][BLOCKS];
    for (int block = 0; block < BLOCKS; block++) {
      boolean forward = 2 * block + 1 > BLOCKS;
      take(forward ? 0 : block + 1, forward ? block : BLOCKS);
      double size = meanDiagonal();
      for (int r = 0; r < grid.length; r++) {
        solver.solve(matrix, grid[r] * size, r > 0, weights);
        near[r][block] = meanGap(forward ? block - 1 : block + 1);
        for (int t = from(block); t < from(block + 1); t++) {
          double gap = gap(t);
          candidates[r][t] = gap;
          errors[r][block] += (gap - near[r][block]) * (gap - near[r][block]);
        }
      }
    }
    int chosen = simplest(errors);
    ridge = grid[chosen];
    System.arraycopy(candidates[chosen], 0, residuals, 0, n);
    if (hanging) {
      for (int block = BLOCKS / 2 + 1; block < BLOCKS; block++) {
        move(block, meanResidual(block - 1) - near[chosen][block]);
      }
      for (int block = BLOCKS / 2 - 1; block >= 0; block--) {
        move(block, meanResidual(block + 1) - near[chosen][block]);
      }
    }
  }

  private void move(int block, double by) {
    for (int t = from(block); t < from(block + 1); t++) {
      residuals[t] += by;
    }
  }

  private double meanResidual(int block) {
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

  private static int simplest(double[][] errors) {
    int best = 0;
    for (int r = 1; r < errors.length; r++) {
      if (Arrays.stream(errors[r]).sum() <= Arrays.stream(errors[best]).sum()) {
        best = r;
      }
    }
    int chosen = best;
    for (int r = best + 1; r < errors.length; r++) {
      double mean = 0;
      double square = 0;
      for (int block = 0; block < BLOCKS; block++) {
        double worse = errors[r][block] - errors[best][block];
        mean += worse / BLOCKS;
        square += worse * worse / BLOCKS;
      }
      if (mean <= Math.sqrt(Math.max(0, square - mean * mean) / (BLOCKS - 1))) {
        chosen = r;
      }
    }
    return chosen;
  }

  /** Returns the weighted gap of a period. */
  double gap(int period) {
    double sum = 0;
    for (int i = 0; i < donors; i++) {
      sum += weights[i] * gaps[i][period];
    }
    return sum;
  }

  /** Returns the weights, donor by donor. */
  double[] weights() {
    return weights;
  }

  /** Returns the gaps of all periods, each by weights that did not see it. */
  double[] residuals() {
    return residuals;
  }

  /** Returns the ridge that was taken, as a part of the donors' mean squared gap. */
  double ridge() {
    return ridge;
  }
}

package io.plumbline.domain.mix.kernel;

import io.plumbline.domain.numeric.SingularValues;
import java.util.random.RandomGenerator;

/**
 * The linear terms of the model, factored once: the arrays the collapsed likelihood needs, and
 * exact draws of the terms given everything else.
 */
public final class NationalLinearBlock implements LinearBlock {

  /*
   * F, scaled by its prior, decomposes into q_j s_j v_j'. The whitener of W = I + F F' is
   * W^-½ = I - sum (1 - 1/sqrt(1 + s_j²)) q_j q_j', and r' W^-1 r = r'r - sum a_j² with
   * a_j = s_j / sqrt(1 + s_j²) q_j' r. The whitened walk W^-½ R decomposes into u_j d_j w_j'.
   *
   * Given sigma, tau and r, the walk's steps along w_j are independent and normal, with mean
   * tau d_j c_j / (sigma² + tau² d_j²) and variance sigma² / (sigma² + tau² d_j²); across them the
   * prior holds. So a draw of the prior is taken and its parts along the w_j are replaced. That
   * covers steps beyond the fitted periods too: they are drawn forward. The flat terms given the walk
   * go the same way.
   */

  private final int fitted;
  private final int flatTerms;
  private final int steps;
  private final double[] scales;
  private final double[] walk;
  private final SingularValues flat;
  private final SingularValues trend;
  private final double[] byRow;
  private final double[] byColumn;
  private final double[] energy;
  private final double dof;

  /**
   * Factors the terms.
   *
   * @param columns standardised flat columns over all periods, row-major, {@code flatTerms} wide
   * @param scales the prior standard deviation of each flat term, in units of the noise
   * @param walk what each step adds to each period, row-major, {@code steps} wide
   * @param fitted how many of the first periods are seen
   */
  public NationalLinearBlock(
      double[] columns, int flatTerms, double[] scales, double[] walk, int steps, int fitted) {
    this.fitted = fitted;
    this.flatTerms = flatTerms;
    this.steps = steps;
    this.scales = scales.clone();
    this.walk = walk;
    double[] scaled = new double[fitted * flatTerms];
    for (int t = 0; t < fitted; t++) {
      for (int j = 0; j < flatTerms; j++) {
        scaled[t * flatTerms + j] = columns[t * flatTerms + j] * scales[j];
      }
    }
    flat = SingularValues.of(scaled, fitted, flatTerms);
    double[] whitened = new double[fitted * steps];
    System.arraycopy(walk, 0, whitened, 0, fitted * steps);
    whiten(whitened, steps);
    trend = SingularValues.of(whitened, fitted, steps);
    energy = new double[trend.rank()];
    byRow = new double[(flat.rank() + trend.rank()) * fitted];
    double free = 0;
    for (int j = 0; j < flat.rank(); j++) {
      double s = flat.value(j);
      free += s * s / (1 + s * s);
      for (int t = 0; t < fitted; t++) {
        byRow[j * fitted + t] = s / Math.sqrt(1 + s * s) * flat.left(j, t);
      }
    }
    dof = free;
    fillTrendRows();
    int rows = rows();
    byColumn = new double[byRow.length];
    for (int j = 0; j < rows; j++) {
      for (int t = 0; t < fitted; t++) {
        byColumn[t * rows + j] = byRow[j * fitted + t];
      }
    }
  }

  private void fillTrendRows() {
    int rank = trend.rank();
    double[] left = new double[fitted * rank];
    for (int j = 0; j < rank; j++) {
      energy[j] = trend.value(j) * trend.value(j);
      for (int t = 0; t < fitted; t++) {
        left[t * rank + j] = trend.left(j, t);
      }
    }
    whiten(left, rank);
    for (int j = 0; j < rank; j++) {
      for (int t = 0; t < fitted; t++) {
        byRow[(flat.rank() + j) * fitted + t] = left[t * rank + j];
      }
    }
  }

  /** Multiplies W^-½ onto {@code matrix}, row-major, a row a fitted period. */
  private void whiten(double[] matrix, int width) {
    for (int j = 0; j < flat.rank(); j++) {
      double s = flat.value(j);
      double part = 1 - 1 / Math.sqrt(1 + s * s);
      for (int k = 0; k < width; k++) {
        double along = 0;
        for (int t = 0; t < fitted; t++) {
          along += flat.left(j, t) * matrix[t * width + k];
        }
        for (int t = 0; t < fitted; t++) {
          matrix[t * width + k] -= part * along * flat.left(j, t);
        }
      }
    }
  }

  /** Returns how many rows the projection has: flat ones, then those of the trend. */
  public int rows() {
    return flat.rank() + trend.rank();
  }

  /** Returns how many rows of the projection are flat ones. */
  public int flatRows() {
    return flat.rank();
  }

  @Override
  public int terms() {
    return flatTerms;
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public double[][] scratch() {
    return new double[][] {new double[rows()]};
  }

  @Override
  public double dof() {
    return dof;
  }

  @Override
  public double logLikelihood(
      double[] residual,
      double sigma,
      double tau,
      double[] byMedia,
      double[] byScale,
      double[][] scratch) {
    return CollapsedKernel.logLikelihood(
        residual,
        byRow,
        byColumn,
        flat.rank(),
        energy,
        dof,
        sigma,
        tau,
        byMedia,
        byScale,
        scratch[0]);
  }

  @Override
  public void draw(
      double[] residual,
      double sigma,
      double tau,
      RandomGenerator random,
      double[] coefficients,
      double[] path) {
    double[] projected = new double[rows()];
    CollapsedKernel.project(residual, byColumn, rows(), projected);
    double[] taken = new double[steps];
    prior(random, 1, taken);
    for (int j = 0; j < trend.rank(); j++) {
      double whole = sigma * sigma + tau * tau * energy[j];
      double mean = tau * trend.value(j) * projected[flat.rank() + j] / whole;
      double drawn = mean + random.nextGaussian() * sigma / Math.sqrt(whole);
      replace(taken, trend, j, drawn);
    }
    double[] rest = residual.clone();
    for (int t = 0; t < path.length; t++) {
      double level = 0;
      for (int k = 0; k < steps; k++) {
        level += walk[t * steps + k] * taken[k];
      }
      path[t] = tau * level;
      if (t < fitted) {
        rest[t] -= path[t];
      }
    }
    prior(random, sigma, coefficients);
    for (int j = 0; j < flat.rank(); j++) {
      double s = flat.value(j);
      double along = 0;
      for (int t = 0; t < fitted; t++) {
        along += flat.left(j, t) * rest[t];
      }
      double drawn = s * along / (1 + s * s) + random.nextGaussian() * sigma / Math.sqrt(1 + s * s);
      replace(coefficients, flat, j, drawn);
    }
    for (int j = 0; j < flatTerms; j++) {
      coefficients[j] *= scales[j];
    }
  }

  private static void prior(RandomGenerator random, double scale, double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = scale * random.nextGaussian();
    }
  }

  /** Sets the part of {@code vector} along right direction {@code j} to {@code value}. */
  private static void replace(double[] vector, SingularValues of, int j, double value) {
    double along = 0;
    for (int i = 0; i < vector.length; i++) {
      along += of.right(j, i) * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] += (value - along) * of.right(j, i);
    }
  }
}

package io.plumbline.domain.mix.kernel;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The terms every geo has for itself, whitened geo by geo; rows of numbers run over the geos. */
final class LocalTerms {

  /*
   * With Z_g a geo's columns times their prior scales (D^½) and w_g its precision, in units of the
   * noise, I + w_g Z_g' Z_g = L L'. Whitened columns B_g = w_g Z_g L^-T give
   *
   *   A_g^-1 = (I / w_g + Z_g Z_g')^-1 = w_g I - B_g B_g'
   *   A_g^-1 Z_g = B_g L^-1
   *
   * the second without a difference: means of pooled terms lie in the span of Z_g.
   */

  private final int geos;
  private final int fitted;
  private final int width;
  private final double[] scales;
  private final double[] precisions;
  private final GeoLanes lanes;
  private final double[] grams;
  private final double[] inverses;

  /**
   * Whitens the columns.
   *
   * @param columns over at least the fitted periods, cell {@code (t, g)} and term {@code j} at
   *     {@code (t * geos + g) * width + j}
   * @param scales the prior standard deviation of each term within a geo, in units of the noise
   * @param noise what the noise of each geo is, in units of the noise
   */
  LocalTerms(int geos, int fitted, double[] columns, int width, double[] scales, double[] noise) {
    this.geos = geos;
    this.fitted = fitted;
    this.width = width;
    this.scales = scales.clone();
    for (int j = 0; j < width; j++) {
      if (!(scales[j] > 0)) {
        throw new IllegalArgumentException(
            "local term %s deviates by %s, must be positive".formatted(j, scales[j]));
      }
    }
    precisions = new double[geos];
    for (int g = 0; g < geos; g++) {
      precisions[g] = 1 / (noise[g] * noise[g]);
    }
    lanes = new GeoLanes(geos, fitted, width, precisions);
    grams = new double[geos * width * width];
    inverses = new double[geos * width * width];
    double[] scaled = new double[fitted * width];
    for (int g = 0; g < geos; g++) {
      for (int t = 0; t < fitted; t++) {
        for (int j = 0; j < width; j++) {
          scaled[t * width + j] = columns[(t * geos + g) * width + j] * scales[j];
        }
      }
      whiten(g, scaled);
    }
  }

  private void whiten(int g, double[] scaled) {
    double[] gram = new double[width * width];
    for (int t = 0; t < fitted; t++) {
      for (int i = 0; i < width; i++) {
        double value = precisions[g] * scaled[t * width + i];
        for (int j = 0; j < width; j++) {
          gram[i * width + j] += value * scaled[t * width + j];
        }
      }
    }
    double[] inverse = Triangles.inverseFactorOfOnePlus(gram, width);
    int at = g * width * width;
    System.arraycopy(gram, 0, grams, at, gram.length);
    System.arraycopy(inverse, 0, inverses, at, inverse.length);
    for (int t = 0; t < fitted; t++) {
      for (int j = 0; j < width; j++) {
        double sum = 0;
        for (int i = 0; i <= j; i++) {
          sum += scaled[t * width + i] * inverse[j * width + i];
        }
        lanes.set(t, g, j, precisions[g] * sum);
      }
    }
  }

  /** Returns the sum of the geos' precisions: what a shared column's square counts for. */
  double precision() {
    return Lanes.sum(precisions, 0, geos);
  }

  /** Returns B_g' x for a column {@code x} all geos share; term {@code j} of a geo at j * G + g. */
  double[] crossed(double[] column) {
    double[] cells = new double[fitted * geos];
    for (int t = 0; t < fitted; t++) {
      Arrays.fill(cells, t * geos, (t + 1) * geos, column[t]);
    }
    double[] crossed = new double[geos * width];
    lanes.project(cells, crossed, new double[fitted], lanes.scratch());
    return crossed;
  }

  /** Returns B_g' Z_g e_j for the columns of term {@code j} itself, not scaled. */
  double[] crossedOwn(int term) {
    double[] crossed = new double[geos * width];
    for (int g = 0; g < geos; g++) {
      int at = g * width * width;
      for (int i = 0; i < width; i++) {
        double sum = 0;
        for (int k = 0; k <= i; k++) {
          sum += inverses[at + i * width + k] * grams[at + k * width + term];
        }
        crossed[i * geos + g] = sum / scales[term];
      }
    }
    return crossed;
  }

  /** Returns c with A^-1 x = B c, where x are the columns of term {@code j}, not scaled. */
  double[] lifted(int term) {
    double[] lifted = new double[geos * width];
    for (int g = 0; g < geos; g++) {
      for (int i = 0; i < width; i++) {
        lifted[i * geos + g] = inverses[(g * width + i) * width + term] / scales[term];
      }
    }
    return lifted;
  }

  /** Returns the trace of the posterior covariance of these terms alone, in units of the prior. */
  double uncertainty() {
    return Lanes.squares(inverses);
  }

  /** Returns the trace of L^-T x x' L^-1, where {@code x} holds term {@code j} at j * G + g. */
  double uncertaintyAlong(double[] x) {
    double[] taken = new double[width];
    double sum = 0;
    for (int g = 0; g < geos; g++) {
      solveTransposed(g, x, taken);
      sum += Lanes.squares(taken);
    }
    return sum;
  }

  /** Writes L_g^-T x_g into {@code solution}. */
  private void solveTransposed(int g, double[] x, double[] solution) {
    Arrays.fill(solution, 0);
    for (int i = 0; i < width; i++) {
      double value = x[i * geos + g];
      for (int j = 0; j <= i; j++) {
        solution[j] += inverses[(g * width + i) * width + j] * value;
      }
    }
  }

  /** Returns the passes over the cells. */
  GeoLanes lanes() {
    return lanes;
  }

  /**
   * Draws the terms of all geos from their conditional.
   *
   * @param crossed B' r of the residual less all that is shared, term {@code j} at j * G + g
   * @param coefficients takes term {@code j} of geo {@code g} at g * width + j
   */
  void draw(double[] crossed, double sigma, RandomGenerator random, double[] coefficients) {
    for (int i = 0; i < crossed.length; i++) {
      crossed[i] += sigma * random.nextGaussian();
    }
    double[] taken = new double[width];
    for (int g = 0; g < geos; g++) {
      solveTransposed(g, crossed, taken);
      for (int j = 0; j < width; j++) {
        coefficients[g * width + j] = scales[j] * taken[j];
      }
    }
  }
}

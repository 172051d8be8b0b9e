package io.plumbline.domain.mix.kernel;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Shared flat terms and the walk, decomposed once for every noise and trend scale. */
final class SharedTerms {

  /*
   * From M = H' A^-1 H of the columns H = [F R], the flat ones times their prior scales:
   *
   *   I + M_FF = L L'       a = L^-1 F' A^-1 r                      T = L^-1 M_FR
   *   M_RR - T'T = R' W^-1 R = V diag(d²) V'                        m = V' (R' A^-1 r - T'a)
   *   r' W^-1 r = r' A^-1 r - a'a
   *
   * E takes H' A^-1 r to a and m. Given sigma and tau the walk's steps along the directions in V are
   * independent, N(tau m / (sigma² + tau² d²), sigma² / (sigma² + tau² d²)); where d is 0 that is
   * the prior. Given the walk, the flat terms are L^-T (a - tau T z + sigma N(0, I)).
   */

  private final int flat;
  private final int steps;
  private final double[][] inverse;
  private final double[][] tie;
  private final double[][] directions;
  private final double[] energy;

  /** Decomposes {@code gram}, row-major: the flat terms first, then the steps of the walk. */
  SharedTerms(double[] gram, int flat, int steps) {
    this.flat = flat;
    this.steps = steps;
    int n = flat + steps;
    double[] ofFlat = new double[flat * flat];
    for (int i = 0; i < flat; i++) {
      System.arraycopy(gram, i * n, ofFlat, i * flat, flat);
    }
    double[] factor = Triangles.inverseFactorOfOnePlus(ofFlat, flat);
    inverse = new double[flat][flat];
    tie = new double[flat][steps];
    for (int i = 0; i < flat; i++) {
      System.arraycopy(factor, i * flat, inverse[i], 0, i + 1);
      for (int j = 0; j <= i; j++) {
        for (int k = 0; k < steps; k++) {
          tie[i][k] += inverse[i][j] * gram[j * n + flat + k];
        }
      }
    }
    SymmetricEigen found = SymmetricEigen.of(left(gram));
    directions = found.vectors();
    energy = found.values();
    for (int d = 0; d < steps; d++) {
      energy[d] = Math.max(0, energy[d]);
    }
  }

  /** Returns R' W^-1 R. */
  private double[][] left(double[] gram) {
    int n = flat + steps;
    double[][] left = new double[steps][steps];
    for (int k = 0; k < steps; k++) {
      for (int l = 0; l <= k; l++) {
        double value = gram[(flat + k) * n + flat + l];
        for (int i = 0; i < flat; i++) {
          value -= tie[i][k] * tie[i][l];
        }
        left[k][l] = value;
        left[l][k] = value;
      }
    }
    return left;
  }

  /** Returns d², one a direction of the walk. */
  double[] energy() {
    return energy;
  }

  /** Returns E, row-major: the rows of the flat terms first, then those of the walk. */
  double[] mixing() {
    int n = flat + steps;
    double[] mixing = new double[n * n];
    for (int i = 0; i < flat; i++) {
      System.arraycopy(inverse[i], 0, mixing, i * n, flat);
    }
    for (int d = 0; d < steps; d++) {
      int row = (flat + d) * n;
      System.arraycopy(directions[d], 0, mixing, row + flat, steps);
      for (int i = 0; i < flat; i++) {
        double tied = 0;
        for (int k = 0; k < steps; k++) {
          tied += directions[d][k] * tie[i][k];
        }
        for (int j = 0; j <= i; j++) {
          mixing[row + j] -= tied * inverse[i][j];
        }
      }
    }
    return mixing;
  }

  /**
   * Returns the trace of the posterior covariance of all flat terms, in units of the prior.
   *
   * @param crossed B' h of each shared column
   */
  double uncertainty(LocalTerms local, double[][] crossed) {
    double sum = local.uncertainty();
    for (int i = 0; i < flat; i++) {
      sum += Lanes.squares(inverse[i]);
      double[] along = new double[crossed[i].length];
      for (int j = 0; j <= i; j++) {
        Lanes.addMultiple(crossed[j], inverse[i][j], along);
      }
      sum += local.uncertaintyAlong(along);
    }
    return sum;
  }

  /**
   * Draws the shared terms from their conditional.
   *
   * @param along a, then m
   * @return the flat terms in units of their prior scales, then the walk's steps times {@code tau}
   */
  double[] draw(double[] along, double sigma, double tau, RandomGenerator random) {
    double[] walk = new double[steps];
    for (int d = 0; d < steps; d++) {
      double whole = sigma * sigma + tau * tau * energy[d];
      double mean = tau * along[flat + d] / whole;
      double step = tau * (mean + random.nextGaussian() * sigma / Math.sqrt(whole));
      Lanes.addMultiple(directions[d], step, walk);
    }
    double[] level = new double[flat];
    for (int i = 0; i < flat; i++) {
      double free = along[i] + sigma * random.nextGaussian();
      Lanes.addMultiple(inverse[i], free - Lanes.product(tie[i], walk), level);
    }
    double[] drawn = Arrays.copyOf(level, flat + steps);
    System.arraycopy(walk, 0, drawn, flat, steps);
    return drawn;
  }
}

package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.numeric.Cholesky;

/**
 * Whether the data can tell channels apart.
 *
 * @param inflation the largest variance inflation factor of a channel's response, given the other
 *     channels' and the linear terms without the trend's walk
 * @param inflated whose it is
 * @param correlation the strongest correlation, by size, of two channels' contributions over the
 *     draws; 0 with one channel
 * @param one the first of those two
 * @param other the second
 */
record Collinearity(
    double inflation, String inflated, double correlation, String one, String other) {

  private static final double NO_WALK = 1e-6;

  static Collinearity of(PosteriorMode mode, Contributions contributions) {
    ResolvedMixModel model = mode.model();
    double[] factors = inflation(mode);
    int worst = 0;
    int one = 0;
    int other = 0;
    double strongest = 0;
    for (int m = 0; m < factors.length; m++) {
      worst = factors[m] <= factors[worst] ? worst : m;
      for (int k = 0; k < m; k++) {
        double correlation = contributions.correlation(k, m);
        if (Math.abs(correlation) > Math.abs(strongest)) {
          strongest = correlation;
          one = k;
          other = m;
        }
      }
    }
    return new Collinearity(
        factors[worst],
        model.channels().get(worst).name(),
        strongest,
        model.channels().get(one).name(),
        model.channels().get(other).name());
  }

  /** Each channel's variance over what is left of it given all else. */
  private static double[] inflation(PosteriorMode mode) {
    ResolvedMixModel model = mode.model();
    MediaMix mix = new MediaMix(model);
    mix.evaluate(mode.position());
    int channels = model.channels().size();
    double[][] responses = new double[channels][model.fittedCells()];
    double[][] weighed = new double[channels][model.fittedCells()];
    for (int m = 0; m < channels; m++) {
      System.arraycopy(mix.response(m), 0, responses[m], 0, model.fittedCells());
      scale(responses[m], model.geos().size());
      model
          .block()
          .logLikelihood(
              responses[m], 1, NO_WALK, weighed[m], new double[2], model.block().scratch());
    }
    double[] left = new double[channels * channels];
    for (int m = 0; m < channels; m++) {
      for (int k = 0; k < channels; k++) {
        left[m * channels + k] = ExtraColumn.product(responses[m], weighed[k]);
      }
    }
    return diagonalOfInverse(left, channels);
  }

  /** Centres in each geo and scales to a sum of squares of 1. */
  private static void scale(double[] cells, int geos) {
    double squares = 0;
    for (int g = 0; g < geos; g++) {
      double mean = 0;
      for (int i = g; i < cells.length; i += geos) {
        mean += cells[i] * geos / cells.length;
      }
      for (int i = g; i < cells.length; i += geos) {
        cells[i] -= mean;
        squares += cells[i] * cells[i];
      }
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] /= Math.sqrt(squares);
    }
  }

  /** The diagonal of the inverse; infinite where there is none. */
  private static double[] diagonalOfInverse(double[] matrix, int n) {
    double[] factor = new double[n * n];
    double[] diagonal = new double[n];
    boolean positive = Cholesky.factor(matrix, n, factor);
    double[] unit = new double[n];
    double[] solved = new double[n];
    for (int m = 0; m < n; m++) {
      unit[m] = 1;
      Cholesky.solve(factor, n, unit, solved);
      unit[m] = 0;
      diagonal[m] = positive ? ExtraColumn.product(solved, solved) : Double.POSITIVE_INFINITY;
    }
    return diagonal;
  }
}

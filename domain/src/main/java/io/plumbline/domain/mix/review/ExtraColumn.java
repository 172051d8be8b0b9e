package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.inference.MediaMix;

/**
 * What one more column in the baseline would be worth, all else as it is at the top of the
 * posterior. Its coefficient is believed to be normal around 0, with a spread of one standard
 * deviation of the outcome for a column in units of 1.
 */
final class ExtraColumn {

  /*
   * With V the covariance of what media leave (noise, linear terms, trend), r that rest, A = x'V^-1 x
   * and B = x'V^-1 r, the column's coefficient b ~ N(0, 1) makes the data exp(B²/(2 (A + 1))) /
   * sqrt(1 + A) times as probable, and is itself about B / (A + 1).
   */

  private final ResolvedMixModel model;
  private final double sigma;
  private final double tau;
  private final double[] weighed;

  /**
   * How much.
   *
   * @param nats by how many nats the data are explained better
   * @param coefficient what it would be, in standard deviations of the outcome
   */
  record Worth(double nats, double coefficient) {}

  ExtraColumn(PosteriorMode mode) {
    this.model = mode.model();
    this.sigma = mode.sigma();
    this.tau = mode.tau();
    double[] rest = model.scaledOutcome().clone();
    MediaMix mix = new MediaMix(model);
    mix.evaluate(mode.position());
    mix.subtract(rest);
    for (SignedTerm term : model.signedTerms()) {
      double coefficient = term.coefficient(mode.position());
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= coefficient * term.values()[i];
      }
    }
    this.weighed = precision(rest, sigma, tau);
  }

  /** Returns V^-1 times a vector of the fitted cells. */
  private double[] precision(double[] cells, double noise, double trend) {
    double[] product = new double[cells.length];
    model
        .block()
        .logLikelihood(cells, noise, trend, product, new double[2], model.block().scratch());
    return product;
  }

  /** Returns what {@code column}, a number a fitted cell, is worth. */
  Worth of(double[] column) {
    double size = product(column, precision(column, sigma, tau));
    double along = product(column, weighed);
    return new Worth(0.5 * along * along / (size + 1) - 0.5 * Math.log1p(size), along / (size + 1));
  }

  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

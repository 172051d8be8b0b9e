package io.plumbline.domain.experiment.readout.bsts;

import java.util.random.RandomGenerator;

/** Draws of variances whose inverse is Gamma distributed and that have a ceiling. */
final class VarianceDraws {

  private static final int ATTEMPTS = 1000;

  private VarianceDraws() {}

  /** Returns a variance below {@code ceiling}, of inverse Gamma({@code shape}, {@code rate}). */
  static double draw(RandomGenerator random, double shape, double rate, double ceiling) {
    for (int i = 0; i < ATTEMPTS; i++) {
      double variance = rate / gamma(random, shape);
      if (variance < ceiling) {
        return variance;
      }
    }
    return ceiling;
  }

  /** Returns a standard Gamma draw (Marsaglia and Tsang 2000); the shape is at least 1. */
  static double gamma(RandomGenerator random, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double root = 1 + c * normal;
      if (root > 0) {
        double cube = root * root * root;
        if (Math.log(random.nextDouble())
            < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) {
          return d * cube;
        }
      }
    }
  }
}

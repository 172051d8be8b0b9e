package io.plumbline.domain.mix.ridge;

import java.util.random.RandomGenerator;

/**
 * What a fit leaves, resampled in blocks that run on from the end to the beginning, so that
 * neighbours stay together.
 *
 * <p>Politis, Romano (1992), A circular block-resampling procedure for stationary data; the block
 * length is that of Politis, White (2004) and its correction (2009), with an autoregression of the
 * first order put in for the spectrum: (6 r² / (1 - r²)²)^⅓ n^⅓.
 */
final class ResidualBlocks {

  private static final double LARGEST = 0.25;

  private ResidualBlocks() {}

  /** Returns the length of a block for residuals with their own autocorrelation, at least 1. */
  static int length(double[] residuals) {
    int n = residuals.length;
    double r = Math.clamp(autocorrelation(residuals), -0.95, 0.95);
    double ratio = r / (1 - r * r);
    double length = Math.cbrt(6 * ratio * ratio * n);
    return (int) Math.clamp(Math.ceil(length), 1, Math.max(1, Math.floor(LARGEST * n)));
  }

  /** Returns the correlation of each residual with the one before. */
  static double autocorrelation(double[] residuals) {
    double products = 0;
    double squares = residuals[0] * residuals[0];
    for (int t = 1; t < residuals.length; t++) {
      products += residuals[t] * residuals[t - 1];
      squares += residuals[t] * residuals[t];
    }
    return squares > 0 ? products / squares : 0;
  }

  /** Writes as many residuals, drawn in blocks of {@code length}. */
  static void resample(double[] residuals, int length, RandomGenerator random, double[] drawn) {
    int n = residuals.length;
    for (int t = 0; t < n; t += length) {
      int from = random.nextInt(n);
      for (int i = 0; i < length && t + i < n; i++) {
        drawn[t + i] = residuals[(from + i) % n];
      }
    }
  }
}

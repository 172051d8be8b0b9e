package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

/**
 * The closed-form bound that grows as the law of the iterated logarithm does, stitched from one
 * linear bound for each doubling of the variance: Howard and others (2021), theorem 1.
 *
 * @param from the variance from which it is tight; positive
 * @param scale how heavy the tail may be; 0 for a normal one, negative for one lighter
 */
public record StitchedBound(double from, double scale) {

  /** How fast the chances of the epochs fall, and how long an epoch is: as the authors have it. */
  static final double POWER = 1.4;

  static final double EPOCH = 2;
  private static final double K1 = (Math.pow(EPOCH, 0.25) + Math.pow(EPOCH, -0.25)) / Math.sqrt(2);
  private static final double K2 = (Math.sqrt(EPOCH) + 1) / 2;
  private static final double START = Math.log(zeta(POWER) / Math.pow(Math.log(EPOCH), POWER));

  public StitchedBound {
    that(from > 0, "The variance to begin from (%s) must be positive.", from);
  }

  /** Returns the sum that is reached at any time with a chance of at most {@code alpha}. */
  public double bound(double variance, double alpha) {
    double v = Math.max(variance, from);
    double l = POWER * Math.log(Math.log(EPOCH * v / from)) + START - Math.log(alpha);
    return over(v, scale, l);
  }

  /** Returns the bound where the logarithm of what the chances come to is {@code chances}. */
  static double over(double variance, double scale, double chances) {
    double tail = K2 * scale * chances;
    return Math.sqrt(K1 * K1 * variance * chances + tail * tail) + tail;
  }

  /** Riemann's zeta function for s > 1: the first terms, the rest by Euler and Maclaurin. */
  static double zeta(double s) {
    int terms = 20;
    double sum = 0;
    for (int n = 1; n < terms; n++) {
      sum += Math.pow(n, -s);
    }
    double last = Math.pow(terms, -s);
    return sum
        + last * terms / (s - 1)
        + last / 2
        + s * last / (12 * terms)
        - s * (s + 1) * (s + 2) * last / (720 * Math.pow(terms, 3));
  }
}

package io.plumbline.domain.numeric;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
public final class StandardNormal {

  /** Between minus and plus this lies nine tenths of it. */
  public static final double NINETY = 1.6448536269514722;

  private StandardNormal() {}

  /** Returns the probability of less than {@code z}. */
  public static double below(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }
}

package io.plumbline.domain.mix.kernel;

/**
 * Comparisons as numbers: a loop that multiplies by them is vectorised, one that branches is not.
 */
final class Flags {

  /** Makes of any difference between numbers of usual size more than 1. */
  private static final double HUGE = 1e300;

  private Flags() {}

  /** Returns 1 where {@code x} is above {@code bound}, and 0 where it is not. */
  static double above(double x, double bound) {
    return Math.min(Math.max(x - bound, 0) * HUGE, 1);
  }
}

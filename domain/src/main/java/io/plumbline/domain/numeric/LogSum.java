package io.plumbline.domain.numeric;

/** Sums of numbers given by their logarithms. */
final class LogSum {

  private LogSum() {}

  /** Returns the logarithm of the sum of the exponentials, without overflow. */
  static double of(double[] logs) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      highest = Math.max(highest, log);
    }
    if (Double.isInfinite(highest)) {
      return highest;
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - highest);
    }
    return highest + Math.log(sum);
  }

  /** Returns log(e^a + e^b). */
  static double of(double a, double b) {
    double high = Math.max(a, b);
    return high == Double.NEGATIVE_INFINITY
        ? high
        : high + Math.log(1 + Math.exp(-Math.abs(a - b)));
  }
}

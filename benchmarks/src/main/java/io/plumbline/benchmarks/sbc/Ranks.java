package io.plumbline.benchmarks.sbc;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** The ranks of one quantity's true values among draws of its posterior, counted in bins. */
final class Ranks {

  private final int draws;
  private final long[] counts;

  /**
   * @param draws how many draws a rank is among, so that there are {@code draws + 1} ranks
   * @param bins into how many equal bins they fall; must divide their number
   */
  Ranks(int draws, int bins) {
    if ((draws + 1) % bins != 0) {
      throw new IllegalArgumentException(
          "%d ranks do not fall into %d equal bins.".formatted(draws + 1, bins));
    }
    this.draws = draws;
    this.counts = new long[bins];
  }

  /** Counts how many of evenly spaced {@code values} lie below the truth. */
  void add(double truth, double[] values) {
    int below = 0;
    for (int d = 0; d < draws; d++) {
      below += values[(int) ((long) d * values.length / draws)] < truth ? 1 : 0;
    }
    counts[below * counts.length / (draws + 1)]++;
  }

  /** Returns how many ranks fell into each bin. */
  long[] counts() {
    return counts.clone();
  }

  /** Returns the chi-square test's p-value against a uniform distribution. */
  double pValue() {
    double[] expected = new double[counts.length];
    Arrays.fill(expected, Arrays.stream(counts).sum() / (double) counts.length);
    return new ChiSquareTest().chiSquareTest(expected, counts);
  }
}

package io.plumbline.domain.experiment.readout;

import java.util.Arrays;

/** How high the controls of a test stand together, against their mean before it. */
final class CommonLevel {

  /*
   * A lift is a part of what would have been, and so is most of what disturbs it: where all geos grow
   * or stand in season, gaps between them are larger with them. Gaps are therefore taken as parts of
   * the level that geos have in common: the median of the controls, each smoothed over a week on
   * either side, and at least a quarter of what it was: noise does not go to nothing with sales.
   */

  private static final int REACH = 7;
  private static final double LEAST = 0.25;

  private CommonLevel() {}

  /**
   * Returns the level of each period up to {@code last}; 1 is the mean of the first {@code n}.
   *
   * @param rows of {@code outcome} that were not treated, each with a positive mean before the test
   */
  static double[] of(double[][] outcome, int[] rows, int n, int last) {
    double[][] smooth = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      smooth[i] = smooth(outcome[rows[i]], n, last);
    }
    double[] level = new double[last];
    double[] sorted = new double[rows.length];
    for (int t = 0; t < last; t++) {
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = smooth[i][t];
      }
      Arrays.sort(sorted);
      double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
      level[t] = Math.max(median, LEAST);
    }
    return level;
  }

  private static double[] smooth(double[] series, int n, int last) {
    double mean = TreatedSeries.sum(series, 0, n) / n;
    double[] smooth = new double[last];
    for (int t = 0; t < last; t++) {
      int from = Math.max(0, t - REACH);
      int to = Math.min(last, t + REACH + 1);
      smooth[t] = TreatedSeries.sum(series, from, to) / (to - from) / mean;
    }
    return smooth;
  }
}

package io.plumbline.adapters.web.ui.chart;

import java.util.Arrays;

/**
 * How draws are spread: a histogram smoothed by a Gaussian kernel, its peak at 1.
 *
 * @param from where the first bin begins
 * @param width of a bin
 * @param heights of the bins at their middles
 */
@SuppressWarnings("ArrayRecordComponent") // a drawing; compared by nobody
record Density(double from, double width, double[] heights) {

  private static final int BINS = 84;

  /** What lies further out than these parts of the draws is not drawn. */
  private static final double TAIL = 0.002;

  /** Returns the density of draws that are not all the same; it always reaches nought. */
  static Density of(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double low = Math.min(0, sorted[(int) (TAIL * (sorted.length - 1))]);
    double high = Math.max(0, sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))]);
    double margin = 0.06 * (high - low);
    double from = low - margin;
    double width = (high - low + 2 * margin) / BINS;
    double[] counts = new double[BINS];
    for (double draw : sorted) {
      int bin = (int) Math.floor((draw - from) / width);
      if (bin >= 0 && bin < BINS) {
        counts[bin]++;
      }
    }
    return new Density(from, width, smooth(counts, bandwidth(sorted) / width));
  }

  /** Silverman's rule, by the interquartile range. */
  private static double bandwidth(double[] sorted) {
    double range = sorted[3 * sorted.length / 4] - sorted[sorted.length / 4];
    return 0.9 * range / 1.34 * Math.pow(sorted.length, -0.2);
  }

  private static double[] smooth(double[] counts, double bandwidth) {
    double wide = Math.max(0.7, bandwidth);
    int reach = (int) Math.ceil(4 * wide);
    double[] smooth = new double[counts.length];
    double peak = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = Math.max(0, i - reach); j <= Math.min(counts.length - 1, i + reach); j++) {
        double away = (i - j) / wide;
        smooth[i] += counts[j] * Math.exp(-away * away / 2);
      }
      peak = Math.max(peak, smooth[i]);
    }
    for (int i = 0; i < smooth.length; i++) {
      smooth[i] /= peak;
    }
    return smooth;
  }

  double to() {
    return from + width * heights.length;
  }

  /** Returns the height at a value, on the straight line between the middles of two bins. */
  double at(double value) {
    double place = (value - from) / width - 0.5;
    int left = (int) Math.clamp(Math.floor(place), 0, heights.length - 2.0);
    double part = Math.clamp(place - left, 0, 1);
    return heights[left] + part * (heights[left + 1] - heights[left]);
  }
}

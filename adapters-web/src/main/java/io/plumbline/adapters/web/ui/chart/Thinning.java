package io.plumbline.adapters.web.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which points of a long series are drawn: as many as a screen can show. Lines keep their peaks,
 * bands their widest. Tables and files always have them all.
 */
final class Thinning {

  /** Above this many points a series is thinned to it. */
  static final int MOST = 400;

  private Thinning() {}

  /**
   * Returns the places to draw of series that share their periods, in order: the first, the last,
   * and from each bucket between them the one that stands out most, all series taken together.
   *
   * @param series of one length, all numbers finite
   */
  static int[] kept(List<double[]> series, int most) {
    int size = series.getFirst().length;
    if (size <= most) {
      return IntStream.range(0, size).toArray();
    }
    /*
     * Largest triangle three buckets: of each bucket the point is kept that makes the largest
     * triangle with the point kept before and the mean of the bucket behind. Over several series
     * areas are added up, each as a part of its series' range, so that none drowns the others.
     * S. Steinarsson, "Downsampling Time Series for Visual Representation", University of Iceland
     * (2013), section 4.2.
     */
    double[] ranges = series.stream().mapToDouble(Thinning::range).toArray();
    int[] kept = new int[most];
    double step = (size - 2.0) / (most - 2);
    for (int b = 0; b < most - 2; b++) {
      int from = 1 + (int) (b * step);
      int to = 1 + (int) ((b + 1) * step);
      int end = b == most - 3 ? size : Math.min(size, 1 + (int) ((b + 2) * step));
      int best = from;
      double largest = -1;
      for (int i = from; i < to; i++) {
        double area = 0;
        for (int s = 0; s < ranges.length; s++) {
          area += triangle(series.get(s), kept[b], i, to, end) / ranges[s];
        }
        if (area > largest) {
          largest = area;
          best = i;
        }
      }
      kept[b + 1] = best;
    }
    kept[most - 1] = size - 1;
    return kept;
  }

  /** Twice the area of the triangle of two points and the mean of those from {@code to} on. */
  private static double triangle(double[] values, int before, int at, int to, int end) {
    double mean = 0;
    for (int i = to; i < end; i++) {
      mean += values[i] / (end - to);
    }
    double middle = (to + end - 1) / 2.0;
    return Math.abs(
        (before - middle) * (values[at] - values[before])
            - (before - at) * (mean - values[before]));
  }

  private static double range(double[] values) {
    double range = Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
    return range > 0 ? range : 1;
  }

  /**
   * Returns the places to draw of a line with gaps: each stretch without one keeps its share of
   * them. In each gap stands one place, which has no number.
   */
  static int[] kept(double[] values, int most) {
    if (values.length <= most) {
      return IntStream.range(0, values.length).toArray();
    }
    List<int[]> all = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= values.length; i++) {
      boolean gap = i == values.length || !Double.isFinite(values[i]);
      if (gap && i > start) {
        all.add(stretch(values, start, i, most));
      }
      if (gap && i < values.length && (i == 0 || Double.isFinite(values[i - 1]))) {
        all.add(new int[] {i});
      }
      start = gap ? i + 1 : start;
    }
    return all.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] stretch(double[] values, int from, int to, int most) {
    double[] own = Arrays.copyOfRange(values, from, to);
    int share = (int) Math.max(3, (long) most * own.length / values.length);
    return Arrays.stream(kept(List.of(own), share)).map(place -> place + from).toArray();
  }

  /**
   * A band, wherever it was thinned as wide as at its widest: never narrower than any of what it
   * stands for.
   *
   * @param places in order
   * @param lower at each of them
   * @param upper at each of them
   */
  @SuppressWarnings("ArrayRecordComponent") // a drawing; compared by nobody
  record Band(int[] places, double[] lower, double[] upper) {

    /**
     * Returns a band of about as many places as {@code most}: both ends of each bucket, with the
     * lowest lower and the highest upper edge in it. One with gaps is left as it is.
     */
    static Band of(double[] lower, double[] upper, int most) {
      int size = lower.length;
      if (size <= most || Arrays.stream(lower).anyMatch(Double::isNaN)) {
        return new Band(IntStream.range(0, size).toArray(), lower, upper);
      }
      int buckets = Math.max(1, most / 2);
      Band band = new Band(new int[2 * buckets], new double[2 * buckets], new double[2 * buckets]);
      for (int b = 0; b < buckets; b++) {
        int from = (int) ((long) b * size / buckets);
        int to = (int) ((long) (b + 1) * size / buckets);
        double least = Arrays.stream(lower, from, to).min().orElseThrow();
        double greatest = Arrays.stream(upper, from, to).max().orElseThrow();
        band.set(2 * b, from, least, greatest);
        band.set(2 * b + 1, to - 1, least, greatest);
      }
      return band;
    }

    private void set(int at, int place, double least, double greatest) {
      places[at] = place;
      lower[at] = least;
      upper[at] = greatest;
    }
  }
}

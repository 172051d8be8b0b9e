package io.plumbline.domain.experiment.readout.series;

/** Sums and means of rows of a panel. */
public final class Totals {

  private Totals() {}

  /** Returns the sum of {@code rows} by period, over the first {@code periods}. */
  public static double[] sum(double[][] outcome, int[] rows, int periods) {
    double[] sum = new double[periods];
    for (int row : rows) {
      for (int t = 0; t < periods; t++) {
        sum[t] += outcome[row][t];
      }
    }
    return sum;
  }

  /** Returns {@code values} times {@code factor}. */
  public static double[] times(double[] values, double factor) {
    double[] product = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      product[t] = values[t] * factor;
    }
    return product;
  }

  /** Returns the mean of {@code values} in [from, to). */
  public static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += values[t];
    }
    return sum / (to - from);
  }

  /** Returns the sum of {@code values} in [from, to). */
  public static double sum(double[] values, int from, int to) {
    return mean(values, from, to) * (to - from);
  }
}

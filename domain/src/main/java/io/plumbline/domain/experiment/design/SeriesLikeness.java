package io.plumbline.domain.experiment.design;

/** How alike series move. */
final class SeriesLikeness {

  private SeriesLikeness() {}

  /** Returns the correlation of the first {@code periods} of two series; 0 if one is constant. */
  static double correlation(double[] one, double[] other, int periods) {
    double a = mean(one, periods);
    double b = mean(other, periods);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int t = 0; t < periods; t++) {
      ab += (one[t] - a) * (other[t] - b);
      aa += (one[t] - a) * (one[t] - a);
      bb += (other[t] - b) * (other[t] - b);
    }
    return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
  }

  /** Returns the root mean square difference of two series indexed to their means. */
  static double distance(double[] one, double[] other, int periods) {
    double a = mean(one, periods);
    double b = mean(other, periods);
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      double gap = one[t] / a - other[t] / b;
      squares += gap * gap;
    }
    return Math.sqrt(squares / periods);
  }

  /** Returns the sum of some rows, period by period. */
  static double[] sum(double[][] panel, int[] rows) {
    double[] sum = new double[panel[0].length];
    for (int row : rows) {
      for (int t = 0; t < sum.length; t++) {
        sum[t] += panel[row][t];
      }
    }
    return sum;
  }

  static double mean(double[] series, int periods) {
    return total(series, 0, periods) / periods;
  }

  /** Returns the sum of [from, to). */
  static double total(double[] series, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += series[t];
    }
    return sum;
  }
}

package io.plumbline.domain.mix.kernel;

/** The columns geos have in common, seen through the whitened local terms. */
final class SharedColumns {

  /*
   * Every column h has A^-1 h = h' s times over geos, weighted, less B g: for a column of time s = h
   * and g = B' h; for the mean of a pooled term s = 0 and g = -c, where A^-1 h = B c. So products
   * with a residual need only its weighted sums over geos and B' r.
   */

  private final LocalTerms local;
  private final int fitted;
  private final double[][] times;
  private final double[][] crossed;
  private final double[][] taken;

  /** Makes room for {@code count} columns. */
  SharedColumns(LocalTerms local, int fitted, int count) {
    this.local = local;
    this.fitted = fitted;
    times = new double[count][];
    crossed = new double[count][];
    taken = new double[count][];
  }

  /** Sets column {@code at} to one of time: every {@code width}-th number from {@code column}. */
  void time(int at, double[] columns, int width, int column, double scale) {
    double[] values = new double[fitted];
    for (int t = 0; t < fitted; t++) {
      values[t] = scale * columns[t * width + column];
    }
    times[at] = values;
    crossed[at] = local.crossed(values);
    taken[at] = crossed[at];
  }

  /** Sets column {@code at} to the mean of a pooled local term. */
  void mean(int at, int term, double scale) {
    times[at] = new double[0];
    crossed[at] = local.crossedOwn(term);
    taken[at] = local.lifted(term);
    Lanes.multiply(scale, crossed[at]);
    Lanes.multiply(-scale, taken[at]);
  }

  /** Returns B' h of every column h. */
  double[][] crossed() {
    return crossed;
  }

  /** Returns H' A^-1 H, row-major. */
  double[] gram() {
    int n = times.length;
    double precision = local.precision();
    double[] gram = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        boolean mean = times[i].length == 0;
        double[] left = mean ? crossed[j] : crossed[i];
        double[] right = mean ? taken[i] : taken[j];
        double product = -Lanes.product(left, right);
        if (times[i].length == times[j].length) {
          product += precision * Lanes.product(times[i], times[j]);
        }
        gram[i * n + j] = product;
        gram[j * n + i] = product;
      }
    }
    return gram;
  }

  /** Returns E S' for the weighted sums over geos: a row for each row of {@code mixing}. */
  double[][] ofTimes(double[] mixing) {
    return mixed(mixing, times, fitted);
  }

  /** Returns E G' for B' r: a row for each row of {@code mixing}. */
  double[][] ofProducts(double[] mixing) {
    return mixed(mixing, taken, taken.length == 0 ? 0 : taken[0].length);
  }

  private static double[][] mixed(double[] mixing, double[][] columns, int length) {
    int n = columns.length;
    double[][] mixed = new double[n][length];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double factor = mixing[i * n + j];
        if (factor != 0 && columns[j].length == length) {
          Lanes.addMultiple(columns[j], factor, mixed[i]);
        }
      }
    }
    return mixed;
  }
}

package io.plumbline.domain.mix.kernel;

/** Arithmetic on rows of numbers that stand side by side. */
final class Lanes {

  /*
   * C2 of JDK 25 vectorises a loop that stores only if it can tell that no load meets the store: it
   * can where all arrays carry the same index, and cannot where one starts at an offset the others
   * do not have. So every array here is a row of its own, begun at its first lane; several rows in
   * one flat array would run three times slower.
   */

  private Lanes() {}

  /** Adds the products of {@code a} and {@code b}. */
  static void addProducts(double[] a, double[] b, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += a[i] * b[i];
    }
  }

  /** Takes the products of {@code a} and {@code b} off. */
  static void takeProducts(double[] a, double[] b, double[] from) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= a[i] * b[i];
    }
  }

  /** Adds {@code p} times {@code a}. */
  static void addMultiple(double[] a, double p, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += a[i] * p;
    }
  }

  /** Multiplies {@code row} by {@code weights}, and adds its weighted squares. */
  static void weigh(double[] weights, double[] row, double[] squares) {
    for (int i = 0; i < row.length; i++) {
      double weighted = weights[i] * row[i];
      squares[i] += weighted * row[i];
      row[i] = weighted;
    }
  }

  /** Takes {@code levels} off {@code row}, and multiplies by {@code weights} and {@code factor}. */
  static void weighAbove(double[] levels, double[] weights, double factor, double[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = weights[i] * (row[i] - levels[i]) * factor;
    }
  }

  /** Multiplies {@code row} by {@code factor}. */
  static void multiply(double factor, double[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  /**
   * Returns the sum from index {@code from} up to {@code to}, in four strands: a single one would
   * wait for every addition.
   */
  static double sum(double[] row, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      a += row[i];
      b += row[i + 1];
      c += row[i + 2];
      d += row[i + 3];
    }
    for (; i < to; i++) {
      a += row[i];
    }
    return a + b + (c + d);
  }

  /** Returns the sum of the products of {@code a} and {@code b}. */
  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Returns the sum of squares. */
  static double squares(double[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * row[i];
    }
    return sum;
  }
}

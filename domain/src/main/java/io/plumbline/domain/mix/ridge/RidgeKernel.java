package io.plumbline.domain.mix.ridge;

/** The loops of the fast family over contiguous numbers; nothing is allocated. */
final class RidgeKernel {

  private RidgeKernel() {}

  /**
   * Solves L v = r in place.
   *
   * @param lower L, column by column, {@code n} wide
   * @param vectors r, then v, from {@code at} on
   */
  static void forward(double[] lower, int n, double[] vectors, int at) {
    for (int j = 0; j < n; j++) {
      double value = vectors[at + j];
      if (value == 0) {
        continue;
      }
      value /= lower[j * n + j];
      vectors[at + j] = value;
      for (int i = j + 1; i < n; i++) {
        vectors[at + i] -= value * lower[j * n + i];
      }
    }
  }

  /** Solves L'b = r in place. */
  static void backward(double[] lower, int n, double[] vector) {
    for (int i = n - 1; i >= 0; i--) {
      double sum = vector[i];
      for (int j = i + 1; j < n; j++) {
        sum -= lower[i * n + j] * vector[j];
      }
      vector[i] = sum / lower[i * n + i];
    }
  }

  /** Adds {@code value} times a row of {@code columns} to {@code sums}. */
  static void add(double value, double[] columns, int from, double[] sums, int at, int n) {
    for (int j = 0; j < n; j++) {
      sums[at + j] += value * columns[from + j];
    }
  }

  /** Returns the product of {@code n} numbers of {@code a} and {@code b}, from two places on. */
  static double product(double[] a, int from, double[] b, int at, int n) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < n; i += 2) {
      even += a[from + i] * b[at + i];
      odd += a[from + i + 1] * b[at + i + 1];
    }
    return i < n ? even + odd + a[from + i] * b[at + i] : even + odd;
  }
}

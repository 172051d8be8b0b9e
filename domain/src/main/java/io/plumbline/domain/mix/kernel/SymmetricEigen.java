package io.plumbline.domain.mix.kernel;

/** The eigenvalues and unit eigenvectors of a symmetric matrix. */
final class SymmetricEigen {

  /*
   * Householder's reflections leave three diagonals, rotations with implicit shifts the one [1].
   * Vectors are rows, so that every rotation runs over contiguous numbers. What is left beside the
   * diagonal counts as nothing against the largest row sum of the matrix: eigenvalues are right to
   * that times the machine's precision, also where many are zero.
   *
   * [1] Dubrulle, Martin, Wilkinson (1968), The implicit QL algorithm, Numer. Math. 12
   */

  private static final double PRECISION = 0x1p-53;

  private static final int PATIENCE = 60;

  private final int n;
  private final double[] values;
  private final double[] beside;
  private final double[][] vectors;

  private SymmetricEigen(int n) {
    this.n = n;
    values = new double[n];
    beside = new double[n];
    vectors = new double[n][n];
  }

  /**
   * Decomposes {@code matrix}, whose rows are used up.
   *
   * @throws IllegalArgumentException where an entry is not a finite number
   */
  static SymmetricEigen of(double[][] matrix) {
    SymmetricEigen eigen = new SymmetricEigen(matrix.length);
    double largest = 0;
    for (double[] row : matrix) {
      double sum = 0;
      for (double entry : row) {
        sum += Math.abs(entry);
      }
      if (!(sum < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "entries must be finite numbers, a row adds up to " + sum);
      }
      largest = Math.max(largest, sum);
    }
    eigen.reduce(matrix);
    for (int l = 0; l < eigen.n; l++) {
      eigen.isolate(l, PRECISION * largest);
    }
    return eigen;
  }

  /** Returns the eigenvalues, in no order. */
  double[] values() {
    return values;
  }

  /** Returns the eigenvectors, one a row. */
  double[][] vectors() {
    return vectors;
  }

  /** Reflects {@code a} to three diagonals. */
  private void reduce(double[][] a) {
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    double[] v = new double[n];
    double[] w = new double[n];
    for (int k = 0; k + 1 < n; k++) {
      double norm = 0;
      for (int i = 0; i < n; i++) {
        v[i] = i > k ? a[k][i] : 0;
        norm += v[i] * v[i];
      }
      norm = v[k + 1] > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
      values[k] = a[k][k];
      beside[k] = norm;
      double length = 2 * norm * (norm - v[k + 1]);
      if (length > 0) {
        v[k + 1] -= norm;
        Lanes.multiply(1 / Math.sqrt(length), v);
        reflect(a, v, w, k + 1);
      }
    }
    if (n > 0) {
      values[n - 1] = a[n - 1][n - 1];
    }
  }

  /** Reflects along the unit vector {@code v}, whose numbers before {@code first} are zero. */
  private void reflect(double[][] a, double[] v, double[] w, int first) {
    double inner = 0;
    for (int i = first; i < n; i++) {
      w[i] = 2 * Lanes.product(a[i], v);
      inner += v[i] * w[i];
    }
    for (int i = first; i < n; i++) {
      w[i] -= inner * v[i];
    }
    double[] taken = new double[n];
    for (int i = first; i < n; i++) {
      Lanes.addMultiple(vectors[i], 2 * v[i], taken);
    }
    for (int i = first; i < n; i++) {
      Lanes.addMultiple(v, -w[i], a[i]);
      Lanes.addMultiple(w, -v[i], a[i]);
      Lanes.addMultiple(taken, -v[i], vectors[i]);
    }
  }

  /** Rotates until {@code values[l]} is an eigenvalue. */
  private void isolate(int l, double nothing) {
    for (int round = 0; ; round++) {
      int m = l;
      while (m + 1 < n && Math.abs(beside[m]) > nothing) {
        m++;
      }
      if (m == l) {
        return;
      }
      if (round == PATIENCE) {
        throw new IllegalStateException("eigenvalue %s of %s was not found".formatted(l, n));
      }
      double half = (values[l + 1] - values[l]) / (2 * beside[l]);
      double shift =
          values[l] - beside[l] / (half + Math.copySign(Math.sqrt(half * half + 1), half));
      chase(l, m, values[m] - shift);
    }
  }

  /** Rotates rows {@code m} down to {@code l}, one pair after the other. */
  private void chase(int l, int m, double first) {
    double g = first;
    double sine = 1;
    double cosine = 1;
    double moved = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = sine * beside[i];
      double b = cosine * beside[i];
      double r = Math.sqrt(f * f + g * g);
      beside[i + 1] = r;
      if (r == 0) {
        values[i + 1] -= moved;
        beside[m] = 0;
        return;
      }
      sine = f / r;
      cosine = g / r;
      g = values[i + 1] - moved;
      double turned = (values[i] - g) * sine + 2 * cosine * b;
      moved = sine * turned;
      values[i + 1] = g + moved;
      g = cosine * turned - b;
      rotate(vectors[i], vectors[i + 1], sine, cosine);
    }
    values[l] -= moved;
    beside[l] = g;
    beside[m] = 0;
  }

  private static void rotate(double[] low, double[] high, double sine, double cosine) {
    for (int k = 0; k < low.length; k++) {
      double old = high[k];
      high[k] = sine * low[k] + cosine * old;
      low[k] = cosine * low[k] - sine * old;
    }
  }
}

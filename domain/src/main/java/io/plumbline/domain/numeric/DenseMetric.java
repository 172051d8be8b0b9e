package io.plumbline.domain.numeric;

/** A metric of scales and correlations: a position is the covariance's factor times whitened. */
public final class DenseMetric implements Metric {

  /*
   * Both products of a leapfrog step, by the factor L and by its transpose, run along rows: so the
   * transpose is kept too. Four rows at once have four sums that do not wait for each other.
   */

  private final int n;
  private final double[] lower;
  private final double[] upper;

  /**
   * Of a covariance given by its lower triangular factor.
   *
   * @param factor row-major, zero above the diagonal, of {@code n} rows
   */
  public DenseMetric(double[] factor, int n) {
    this.n = n;
    this.lower = factor.clone();
    this.upper = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        upper[j * n + i] = factor[i * n + j];
      }
    }
  }

  @Override
  public int dimension() {
    return n;
  }

  @Override
  public void position(double[] whitened, double[] position) {
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      fourRows(lower, i, 0, i + 4, whitened, position);
    }
    for (; i < n; i++) {
      row(lower, i, 0, i + 1, whitened, position);
    }
  }

  @Override
  public void gradient(double[] byPosition, double[] byWhitened) {
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      fourRows(upper, i, i, n, byPosition, byWhitened);
    }
    for (; i < n; i++) {
      row(upper, i, i, n, byPosition, byWhitened);
    }
  }

  @Override
  public void whitened(double[] position, double[] whitened) {
    Cholesky.solve(lower, n, position, whitened);
  }

  @Override
  public RunningCovariance nothingSeen() {
    return RunningCovariance.whole(n);
  }

  @Override
  public Metric learnt(RunningCovariance seen) {
    double part = seen.count() / (double) (seen.count() + WORTH);
    double[] covariance = new double[n * n];
    seen.covariance(covariance);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double own = 0;
        for (int k = 0; k <= j; k++) {
          own += lower[i * n + k] * lower[j * n + k];
        }
        covariance[i * n + j] = part * covariance[i * n + j] + (1 - part) * own;
      }
    }
    double[] factor = new double[n * n];
    return Cholesky.factor(covariance, n, factor) ? new DenseMetric(factor, n) : this;
  }

  private void fourRows(
      double[] matrix, int i, int from, int to, double[] vector, double[] product) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int at = i * n;
    for (int k = from; k < to; k++) {
      double value = vector[k];
      a += matrix[at + k] * value;
      b += matrix[at + n + k] * value;
      c += matrix[at + 2 * n + k] * value;
      d += matrix[at + 3 * n + k] * value;
    }
    product[i] = a;
    product[i + 1] = b;
    product[i + 2] = c;
    product[i + 3] = d;
  }

  private void row(double[] matrix, int i, int from, int to, double[] vector, double[] product) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += matrix[i * n + k] * vector[k];
    }
    product[i] = sum;
  }
}

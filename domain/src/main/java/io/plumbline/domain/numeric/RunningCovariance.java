package io.plumbline.domain.numeric;

/**
 * Mean and covariance of vectors that come one by one, mergeable with those of others; or their
 * variances alone.
 */
public final class RunningCovariance {

  /*
   * Welford's update for one vector, and Chan, Golub and LeVeque's for merging two sets [1]: both
   * keep the centred sum of products, so that nothing cancels. Of that the lower triangle is kept,
   * or the diagonal.
   *
   * [1] Chan, Golub, LeVeque (1983), Algorithms for computing the sample variance
   */

  private final int n;
  private final boolean whole;
  private final double[] mean;
  private final double[] products;
  private final double[] deviation;
  private long count;

  private RunningCovariance(int n, boolean whole) {
    this.n = n;
    this.whole = whole;
    this.mean = new double[n];
    this.products = new double[whole ? n * n : n];
    this.deviation = new double[n];
  }

  /** Of no vectors of {@code n} coordinates yet. */
  public static RunningCovariance whole(int n) {
    return new RunningCovariance(n, true);
  }

  /** Of no vectors of {@code n} coordinates yet, whose variances alone are wanted. */
  public static RunningCovariance diagonal(int n) {
    return new RunningCovariance(n, false);
  }

  /** Takes one more. */
  public void add(double[] vector) {
    move(vector, 1);
  }

  /** Takes all those of {@code other}, which keeps the same. */
  public void merge(RunningCovariance other) {
    if (n != other.n || whole != other.whole) {
      throw new IllegalArgumentException("Only covariances of one kind can be merged.");
    }
    if (other.count > 0) {
      for (int k = 0; k < products.length; k++) {
        products[k] += other.products[k];
      }
      move(other.mean, other.count);
    }
  }

  /** Takes {@code added} vectors whose mean is {@code centre} and which do not vary. */
  private void move(double[] centre, long added) {
    double share = added / (double) (count + added);
    for (int i = 0; i < n; i++) {
      deviation[i] = centre[i] - mean[i];
      mean[i] += deviation[i] * share;
    }
    for (int i = 0; i < n; i++) {
      double weighted = count * share * deviation[i];
      int row = whole ? i * n : 0;
      for (int j = whole ? 0 : i; j <= i; j++) {
        products[row + j] += weighted * deviation[j];
      }
    }
    count += added;
  }

  /** Returns how many vectors there were. */
  public long count() {
    return count;
  }

  /** Writes the variances, divisor count - 1, into {@code variances}. */
  public void variances(double[] variances) {
    for (int i = 0; i < n; i++) {
      variances[i] = products[whole ? i * n + i : i] / (count - 1.0);
    }
  }

  /** Writes the covariance, divisor count - 1, row-major into {@code covariance}. */
  public void covariance(double[] covariance) {
    if (!whole) {
      throw new IllegalStateException("Variances alone were kept.");
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i * n + j] = products[i * n + j] / (count - 1.0);
        covariance[j * n + i] = covariance[i * n + j];
      }
    }
  }
}

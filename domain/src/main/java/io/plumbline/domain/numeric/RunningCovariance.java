package io.plumbline.domain.numeric;

/** Mean and covariance of vectors that come one by one, mergeable with those of others. */
public final class RunningCovariance {

  /*
   * Welford's update for one vector, and Chan, Golub and LeVeque's for merging two sets [1]: both
   * keep the centred sum of products, so that nothing cancels.
   *
   * [1] Chan, Golub, LeVeque (1983), Algorithms for computing the sample variance
   */

  private final int n;
  private final double[] mean;
  private final double[] products;
  private final double[] deviation;
  private long count;

  /**
   * Of no vectors yet.
   *
   * @param n how many coordinates each has
   */
  public RunningCovariance(int n) {
    this.n = n;
    this.mean = new double[n];
    this.products = new double[n * n];
    this.deviation = new double[n];
  }

  /** Takes one more. */
  public void add(double[] vector) {
    count++;
    for (int i = 0; i < n; i++) {
      deviation[i] = vector[i] - mean[i];
      mean[i] += deviation[i] / count;
    }
    for (int i = 0; i < n; i++) {
      double rest = vector[i] - mean[i];
      for (int j = 0; j < n; j++) {
        products[i * n + j] += rest * deviation[j];
      }
    }
  }

  /** Takes all those of {@code other}. */
  public void merge(RunningCovariance other) {
    if (other.count == 0) {
      return;
    }
    double total = count + other.count;
    double weight = count * (other.count / total);
    for (int i = 0; i < n; i++) {
      deviation[i] = other.mean[i] - mean[i];
      mean[i] += deviation[i] * (other.count / total);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        products[i * n + j] += other.products[i * n + j] + weight * deviation[i] * deviation[j];
      }
    }
    count += other.count;
  }

  /** Returns how many vectors there were. */
  public long count() {
    return count;
  }

  /** Writes the covariance, divisor count - 1, row-major into {@code covariance}. */
  public void covariance(double[] covariance) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        covariance[i * n + j] = (products[i * n + j] + products[j * n + i]) / (2 * (count - 1.0));
      }
    }
  }
}

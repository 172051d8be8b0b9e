package io.plumbline.domain.numeric;

/**
 * Learns metrics of a density from its draws: with correlations where the dimension allows, by
 * scales alone beyond.
 */
public final class MetricLearner {

  /*
   * A metric with correlations costs n² a step, and n²/2 numbers have to be learnt; the normal
   * approximation it starts from costs 2n gradients. Beyond some dimension scales alone are the
   * better bargain. Estimates are shrunk a little towards small variances, as Stan does, here in
   * units of the rough scales.
   */

  /** The largest dimension whose correlations are learnt. */
  public static final int DENSE_DIMENSIONS = 60;

  private static final double SHRINKAGE = 5;
  private static final double SMALL = 1e-3;

  private final double[] scales;
  private final int n;
  private final boolean dense;

  /** Of a density whose coordinates have these rough standard deviations. */
  public MetricLearner(double[] scales) {
    this.scales = scales.clone();
    this.n = scales.length;
    this.dense = n <= DENSE_DIMENSIONS;
  }

  /** Returns the first metric: what {@code density} looks like at its {@code top}. */
  public Metric first(LogDensity density, double[] top) {
    if (!dense) {
      return new DiagonalMetric(scales);
    }
    double[] factor = new double[n * n];
    Laplace.factor(density, top, scales, factor);
    return new DenseMetric(factor, n);
  }

  /** Returns what takes on draws to learn from. */
  public RunningCovariance nothingSeen() {
    return dense ? RunningCovariance.whole(n) : RunningCovariance.diagonal(n);
  }

  /** Returns the metric of what was seen, or {@code old} if that has no width in some direction. */
  public Metric learnt(RunningCovariance seen, Metric old) {
    double kept = seen.count() / (seen.count() + SHRINKAGE);
    return dense ? correlated(seen, kept, old) : uncorrelated(seen, kept);
  }

  private Metric correlated(RunningCovariance seen, double kept, Metric old) {
    double[] covariance = new double[n * n];
    seen.covariance(covariance);
    for (int i = 0; i < n * n; i++) {
      covariance[i] *= kept;
    }
    for (int i = 0; i < n; i++) {
      covariance[i * n + i] += SMALL * (1 - kept) * scales[i] * scales[i];
    }
    double[] factor = new double[n * n];
    return Cholesky.factor(covariance, n, factor) ? new DenseMetric(factor, n) : old;
  }

  private Metric uncorrelated(RunningCovariance seen, double kept) {
    double[] spreads = new double[n];
    seen.variances(spreads);
    for (int i = 0; i < n; i++) {
      spreads[i] = Math.sqrt(kept * spreads[i] + SMALL * (1 - kept) * scales[i] * scales[i]);
    }
    return new DiagonalMetric(spreads);
  }
}

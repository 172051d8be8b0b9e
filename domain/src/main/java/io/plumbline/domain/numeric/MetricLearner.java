package io.plumbline.domain.numeric;

/**
 * Learns metrics of a density from its draws: with correlations where the dimension allows, by
 * scales alone beyond.
 */
public final class MetricLearner {

  /*
   * A metric with correlations costs n² a step, and n²/2 numbers have to be learnt; the normal
   * approximation it starts from costs 2n gradients. Beyond some dimension scales alone are the
   * better bargain.
   *
   * What is seen counts as so many draws, the old metric as a few more: so it never loses width in a
   * direction, and needs no scale of its own to be drawn towards.
   */

  /** The largest dimension whose correlations are learnt. */
  public static final int DENSE_DIMENSIONS = 60;

  /** How many draws the old metric is worth. */
  private static final double WORTH_OF_OLD = 5;

  /** Nats a coordinate by which a metric may differ from what was seen with it. */
  private static final double AGREEMENT = 0.2;

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

  /** Returns the metric of what was seen with {@code old}. */
  public Metric learnt(RunningCovariance seen, Metric old) {
    double kept = seen.count() / (seen.count() + WORTH_OF_OLD);
    return switch (old) {
      case DenseMetric metric -> correlated(seen, kept, metric);
      case DiagonalMetric metric -> uncorrelated(seen, kept, metric);
    };
  }

  /** Returns whether draws made with {@code old} showed much the shape it has. */
  public boolean agrees(Metric learnt, Metric old) {
    return learnt.divergence(old) <= AGREEMENT * n;
  }

  private Metric correlated(RunningCovariance seen, double kept, DenseMetric old) {
    double[] covariance = new double[n * n];
    seen.covariance(covariance);
    for (int i = 0; i < n * n; i++) {
      covariance[i] *= kept;
    }
    old.addTo(covariance, 1 - kept);
    double[] factor = new double[n * n];
    return Cholesky.factor(covariance, n, factor) ? new DenseMetric(factor, n) : old;
  }

  private Metric uncorrelated(RunningCovariance seen, double kept, DiagonalMetric old) {
    double[] spreads = new double[n];
    seen.variances(spreads);
    for (int i = 0; i < n; i++) {
      spreads[i] = Math.sqrt(kept * spreads[i] + (1 - kept) * old.scale(i) * old.scale(i));
    }
    return new DiagonalMetric(spreads);
  }
}

package io.plumbline.domain.numeric;

/**
 * The shape of a density as a sampler knows it: a linear map between positions and whitened
 * coordinates, in which the density looks about standard normal.
 */
public sealed interface Metric permits DenseMetric, DiagonalMetric {

  /*
   * A metric with correlations costs n² a step, and n²/2 numbers have to be learnt; the curvature it
   * starts from costs 2n gradients. Beyond some dimension scales alone are the better bargain.
   */

  /** The largest dimension whose correlations are learnt. */
  int DENSE_DIMENSIONS = 60;

  /** How many draws a metric is worth where it is learnt anew. */
  int WORTH = 5;

  /** Nats a coordinate by which a metric may differ from what was seen with it. */
  double AGREEMENT = 0.2;

  /**
   * Returns the metric to begin with: that of the curvature at the {@code top} of {@code density},
   * or of {@code scales}, the rough standard deviations of its coordinates, if they are many.
   */
  static Metric first(LogDensity density, double[] top, double[] scales) {
    int n = scales.length;
    if (n > DENSE_DIMENSIONS) {
      return new DiagonalMetric(scales);
    }
    double[] factor = new double[n * n];
    Laplace.factor(density, top, scales, factor);
    return new DenseMetric(factor, n);
  }

  /** Returns how many coordinates a position has. */
  int dimension();

  /** Writes the position of {@code whitened} into {@code position}. */
  void position(double[] whitened, double[] position);

  /** Writes the whitened coordinates of {@code position} into {@code whitened}. */
  void whitened(double[] position, double[] whitened);

  /** Writes the gradient by whitened coordinates, given that by position. */
  void gradient(double[] byPosition, double[] byWhitened);

  /** Returns what takes on the draws a metric of this kind is learnt from. */
  RunningCovariance nothingSeen();

  /**
   * Returns the metric of what was seen with this one, which counts as {@value #WORTH} draws more:
   * so no direction loses all its width.
   */
  Metric learnt(RunningCovariance seen);

  /** Returns whether {@code learnt}, seen with this metric, has much the same shape. */
  default boolean agrees(Metric learnt) {
    return learnt.divergence(this) <= AGREEMENT * dimension();
  }

  /**
   * Returns by how many nats a normal density of this shape differs from one of the shape of {@code
   * other}, which is of the same kind: the divergence of Kullback and Leibler.
   */
  default double divergence(Metric other) {
    int n = dimension();
    double[] unit = new double[n];
    double[] position = new double[n];
    double[] seen = new double[n];
    double excess = 0;
    for (int i = 0; i < n; i++) {
      unit[i] = 1;
      position(unit, position);
      other.whitened(position, seen);
      unit[i] = 0;
      for (double x : seen) {
        excess += x * x;
      }
      excess -= 1 + Math.log(seen[i] * seen[i]); // maps are triangular: entry i is their ratio
    }
    return 0.5 * excess;
  }
}

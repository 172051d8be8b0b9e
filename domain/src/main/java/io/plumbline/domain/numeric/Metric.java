package io.plumbline.domain.numeric;

/**
 * The shape of a density as a sampler knows it: a linear map between positions and whitened
 * coordinates, in which the density looks about standard normal.
 */
public sealed interface Metric permits DenseMetric, DiagonalMetric {

  /** Returns how many coordinates a position has. */
  int dimension();

  /** Writes the position of {@code whitened} into {@code position}. */
  void position(double[] whitened, double[] position);

  /** Writes the whitened coordinates of {@code position} into {@code whitened}. */
  void whitened(double[] position, double[] whitened);

  /** Writes the gradient by whitened coordinates, given that by position. */
  void gradient(double[] byPosition, double[] byWhitened);

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

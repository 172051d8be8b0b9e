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
}

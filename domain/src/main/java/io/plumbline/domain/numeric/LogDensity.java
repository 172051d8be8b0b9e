package io.plumbline.domain.numeric;

/** The logarithm of a probability density over the whole space, up to a constant. */
public interface LogDensity {

  /** Returns how many coordinates a position has. */
  int dimension();

  /**
   * Returns the log density at {@code position} and writes its gradient there. Where the density is
   * zero or cannot be computed, the value is not finite and the gradient is not to be read.
   */
  double at(double[] position, double[] gradient);
}

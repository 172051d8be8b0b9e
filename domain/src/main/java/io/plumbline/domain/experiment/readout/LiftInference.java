package io.plumbline.domain.experiment.readout;

/**
 * What is inferred about an effect. One test of every possible effect stands behind p-value and
 * interval, so that they agree: the interval leaves out zero exactly when {@code pValue() < alpha},
 * and holds the estimate.
 */
public interface LiftInference {

  /** Returns the estimate, in the unit of the effect. */
  double estimate();

  /** Returns the spread of the estimate, in its unit; positive. */
  double standardError();

  /** Returns which effects are looked for. */
  Alternative alternative();

  /** Returns how likely an estimate at least as far out were if there was no effect, in [0, 1]. */
  double pValue();

  /**
   * Returns the effects that are not rejected; a one-sided inference leaves the other side open.
   *
   * @param alpha the chance of an error that is accepted, in (0, 1); one-sided below one half
   */
  LiftInterval interval(double alpha);
}

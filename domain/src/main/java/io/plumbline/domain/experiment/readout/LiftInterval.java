package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Probability;

/**
 * The effects that a test does not reject, a confidence interval; in the unit of its estimate.
 *
 * @param lower minus infinity where the side is open
 * @param upper plus infinity where the side is open
 * @param level one minus alpha
 */
public record LiftInterval(double lower, double upper, Probability level) {

  public LiftInterval {
    that(lower <= upper, "The interval's lower end (%s) lies above its upper (%s).", lower, upper);
  }

  /** Returns whether {@code value} lies inside, ends included. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  /** Returns the interval of {@code factor} times the effect; the factor is positive. */
  public LiftInterval times(double factor) {
    that(factor > 0, "The factor (%s) must be positive.", factor);
    return new LiftInterval(lower * factor, upper * factor, level);
  }
}

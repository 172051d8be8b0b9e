package io.plumbline.domain.shared;

import static io.plumbline.domain.shared.Require.that;

/**
 * The range that holds a quantity with probability {@code mass}, given model and data (Bayesian).
 */
public record CredibleInterval(double lower, double upper, Probability mass) {

  /** The level of every interval unless a page says otherwise. */
  public static final Probability NINETY = new Probability(0.9);

  public CredibleInterval {
    that(lower <= upper, "The interval's lower end (%s) lies above its upper (%s).", lower, upper);
  }

  /** The central 90 % interval. */
  public static CredibleInterval ninety(double lower, double upper) {
    return new CredibleInterval(lower, upper, NINETY);
  }

  /** Returns whether {@code value} lies inside, ends included. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}

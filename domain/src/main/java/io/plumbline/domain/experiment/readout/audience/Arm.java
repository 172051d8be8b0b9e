package io.plumbline.domain.experiment.readout.audience;

import static io.plumbline.domain.shared.Require.that;

/**
 * One arm of a test on people.
 *
 * @param people in it, at least 2
 * @param mean outcome of one of them
 * @param variance of the outcome between them
 */
public record Arm(long people, double mean, double variance) {

  public Arm {
    that(people >= 2, "An arm has at least 2 people, not %s.", people);
    that(Double.isFinite(mean), "The mean must be a number.");
    that(variance >= 0, "The variance (%s) must not be negative.", variance);
  }

  /** An arm of which {@code conversions} did what was hoped for. */
  public static Arm ofCounts(long people, long conversions) {
    that(
        conversions >= 0 && conversions <= people,
        "Conversions (%s) lie between none and all of %s people.",
        conversions,
        people);
    // a half of each kind is added where one is missing, so that a rate of 0 or 1 has a spread
    boolean bare = conversions == 0 || conversions == people;
    double rate = bare ? (conversions + 0.5) / (people + 1.0) : (double) conversions / people;
    return new Arm(people, rate, rate * (1 - rate));
  }
}

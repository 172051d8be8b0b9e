package io.plumbline.domain.shared;

import static io.plumbline.domain.shared.Require.that;

/**
 * A quantity the model infers: posterior mean, standard deviation, median and central 90 %
 * interval, in the quantity's own unit. A point without its interval cannot be made.
 */
public record Estimate(double mean, double sd, double median, CredibleInterval interval) {

  public Estimate {
    that(sd >= 0, "The standard deviation (%s) must not be negative.", sd);
  }

  /** Returns this estimate in another unit: every number multiplied by {@code factor} > 0. */
  public Estimate times(double factor) {
    that(factor > 0, "The factor (%s) must be positive.", factor);
    return new Estimate(
        mean * factor,
        sd * factor,
        median * factor,
        new CredibleInterval(
            interval.lower() * factor, interval.upper() * factor, interval.mass()));
  }
}

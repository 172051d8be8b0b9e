package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import org.jspecify.annotations.Nullable;

/**
 * How the outcome would move without media: trend and season.
 *
 * @param yearlyHarmonics how many sine and cosine pairs make the year; absent for the default of
 *     the data's length and granularity
 * @param knotEvery how many periods lie between the knots of the trend; absent for the default
 */
public record BaselineSpec(@Nullable Integer yearlyHarmonics, @Nullable Integer knotEvery) {

  /** Both by default. */
  public static final BaselineSpec AUTO = new BaselineSpec(null, null);

  public BaselineSpec {
    that(
        yearlyHarmonics == null || (yearlyHarmonics >= 0 && yearlyHarmonics <= 10),
        "yearly_harmonics (%s) must lie between 0 and 10.",
        yearlyHarmonics);
    that(
        knotEvery == null || knotEvery >= 1,
        "The trend's knots must lie at least one period apart, not %s.",
        knotEvery);
  }
}

package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import org.jspecify.annotations.Nullable;

/**
 * How the outcome would move without media: trend, season and holidays.
 *
 * @param yearlyHarmonics how many sine and cosine pairs make the year; absent for the default of
 *     the data's length and granularity
 * @param dayOfWeek whether daily data have a weekly rhythm
 * @param knotEvery how many periods lie between the knots of the trend; absent for the default
 * @param holidays the country whose public holidays count, as two letters of ISO 3166; absent if
 *     none do
 */
public record BaselineSpec(
    @Nullable Integer yearlyHarmonics,
    boolean dayOfWeek,
    @Nullable Integer knotEvery,
    @Nullable String holidays) {

  /** Defaults, no holidays. */
  public static final BaselineSpec AUTO = new BaselineSpec(null, true, null, null);

  public BaselineSpec {
    that(
        yearlyHarmonics == null || (yearlyHarmonics >= 0 && yearlyHarmonics <= 10),
        "yearly_harmonics (%s) must lie between 0 and 10.",
        yearlyHarmonics);
    that(
        knotEvery == null || knotEvery >= 1,
        "The trend's knots must lie at least one period apart, not %s.",
        knotEvery);
    that(
        holidays == null || holidays.matches("[A-Z]{2}"),
        "A country (%s) is two capital letters.",
        holidays);
  }
}

package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a fact sheet, never without what it means.
 *
 * @param measure what is told
 * @param of of what: a channel, a request, a period; empty for the brand
 * @param value absent where it is not there; {@code basis} says why
 * @param unit what it is counted in; {@link #PART} is a part of a whole
 * @param lower the interval's lower end; absent where there is none
 * @param upper its upper end
 * @param basis what the interval is, or why there is none
 * @param period what span of time it tells of
 * @param source where it is from: a run, a forecast, an entry of the ledger
 */
public record SheetFigure(
    String measure,
    String of,
    @Nullable Double value,
    String unit,
    @Nullable Double lower,
    @Nullable Double upper,
    String basis,
    String period,
    String source) {

  /** The unit of what is a part of a whole: 0.7 is 70 %. */
  public static final String PART = "part";

  /** The unit of a ratio near 1 whose thousandths matter: R-hat. */
  public static final String RATIO = "ratio";

  private static final String COUNTED = "no interval: counted, not estimated";

  public SheetFigure {
    that(!measure.isBlank() && !unit.isBlank(), "A figure has a measure and a unit.");
    that(!basis.isBlank() && !period.isBlank(), "%s has a basis and a period.", measure);
    that((lower == null) == (upper == null), "An interval has two ends, or there is none.");
    that(lower == null || value != null, "An interval of %s is around a value.", measure);
    that(
        lower == null || upper == null || lower <= upper,
        "The interval of %s goes up, not from %s to %s.",
        measure,
        lower,
        upper);
    that(value == null || !value.isNaN(), "%s is a number, or it is absent.", measure);
  }

  /** What a figure is of, and where it is from. */
  public record About(String of, String period, String source) {}

  /** Returns an estimate with its interval. */
  public static SheetFigure estimated(String measure, Estimate estimate, String unit, About about) {
    CredibleInterval interval = estimate.interval();
    return ranged(
        measure,
        estimate.mean(),
        interval.lower(),
        interval.upper(),
        "%d %% interval".formatted(Math.round(100 * interval.mass().value())),
        unit,
        about);
  }

  /** Returns a value with what it may lie between. */
  public static SheetFigure ranged(
      String measure,
      double value,
      double lower,
      double upper,
      String basis,
      String unit,
      About about) {
    return new SheetFigure(
        measure, about.of(), value, unit, lower, upper, basis, about.period(), about.source());
  }

  /** Returns what was counted, and so has no interval. */
  public static SheetFigure counted(String measure, double value, String unit, About about) {
    return plain(measure, value, COUNTED, unit, about);
  }

  /** Returns a value without an interval, for a stated reason. */
  public static SheetFigure plain(
      String measure, double value, String why, String unit, About about) {
    return new SheetFigure(
        measure, about.of(), value, unit, null, null, why, about.period(), about.source());
  }

  /** Returns what is not there, for a stated reason. */
  public static SheetFigure missing(String measure, String why, String unit, About about) {
    return new SheetFigure(
        measure, about.of(), null, unit, null, null, why, about.period(), about.source());
  }

  /** Returns whether it has an interval. */
  public boolean hasInterval() {
    return lower != null;
  }
}

package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The number an alert is about, never without what it means.
 *
 * @param range how far it may be off, or was promised to lie; absent where nothing is estimated
 * @param basis what the range is, or why there is none
 * @param period what span of time it tells of
 */
public record AlertFigure(
    double value, Unit unit, @Nullable Range range, String basis, String period) {

  /** What it is counted in. Names are kept: never rename. */
  public enum Unit {
    /** Money for money, or outcome for money. */
    RATIO,
    /** Money in the brand's currency. */
    MONEY,
    /** A part of a whole: 0.7 is 70 %. */
    PART,
    /** The outcome's own unit. */
    OUTCOME,
    /** Periods, counted. */
    PERIODS,
    /** Days, counted. */
    DAYS,
    /** Robust standard deviations. */
    DEVIATIONS,
    /** What an external factor is itself counted in. */
    FACTOR
  }

  /** From one number to another, both included. */
  public record Range(double lower, double upper) {
    public Range {
      that(lower <= upper, "A range goes up, not from %s to %s.", lower, upper);
    }
  }

  public AlertFigure {
    that(!Double.isNaN(value), "An alert is about a number.");
    that(!basis.isBlank() && !period.isBlank(), "A figure has a basis and a period.");
  }

  /** Returns an estimate with its interval. */
  public static AlertFigure of(Estimate estimate, Unit unit, String period) {
    CredibleInterval interval = estimate.interval();
    return new AlertFigure(
        estimate.mean(),
        unit,
        new Range(interval.lower(), interval.upper()),
        "%d %% interval".formatted(Math.round(100 * interval.mass().value())),
        period);
  }

  /** Returns what was counted, and so has no interval. */
  public static AlertFigure counted(double value, Unit unit, String period) {
    return new AlertFigure(value, unit, null, "no interval: counted, not estimated", period);
  }
}

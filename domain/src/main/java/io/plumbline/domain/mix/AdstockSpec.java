package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.response.BinomialCarryOver;
import io.plumbline.domain.mix.response.CarryOver;
import io.plumbline.domain.mix.response.DelayedCarryOver;
import io.plumbline.domain.mix.response.GeometricCarryOver;
import io.plumbline.domain.mix.response.NoCarryOver;
import io.plumbline.domain.mix.response.WeibullCdfCarryOver;
import io.plumbline.domain.mix.response.WeibullPdfCarryOver;

/**
 * Which carry-over a channel has; its strength is inferred.
 *
 * @param maxLag the last period, counted from the spend's own, in which an effect is still felt
 */
public record AdstockSpec(Family family, int maxLag) {

  /** The families of carry-over. */
  public enum Family {
    /** Each period keeps a fixed share of the pressure of the one before. */
    GEOMETRIC,
    /** The effect peaks some periods after the spend. */
    DELAYED,
    /** Weights along a Weibull density: a peak, early or late, and a tail. */
    WEIBULL_PDF,
    /** Weights along a Weibull survival function: falling, fast or slow at first. */
    WEIBULL_CDF,
    /** Weights that fall to zero at the last lag. */
    BINOMIAL,
    /** The effect is felt at once and is over. */
    NONE
  }

  public AdstockSpec {
    that(maxLag >= 0 && maxLag <= 400, "max_lag (%s) must lie between 0 and 400 periods.", maxLag);
    that(
        maxLag >= 1 || family == Family.NONE || family == Family.GEOMETRIC,
        "An effect that peaks later needs a max_lag of 1 or more.");
  }

  /** Returns the carry-over a channel has unless somebody says otherwise. */
  public static AdstockSpec usual(Granularity grain) {
    return new AdstockSpec(Family.GEOMETRIC, usualMaxLag(grain));
  }

  /** Returns for how long a carry-over usually lasts: 13 weeks, or 8 weeks of days. */
  public static int usualMaxLag(Granularity grain) {
    return switch (grain) {
      case WEEK -> 13;
      case DAY -> 56;
    };
  }

  /** Returns the carry-over of this family; a week has {@code week} periods. */
  public CarryOver carryOver(double week) {
    return switch (family) {
      case GEOMETRIC -> new GeometricCarryOver(maxLag);
      case DELAYED -> DelayedCarryOver.of(maxLag, week);
      case WEIBULL_PDF -> WeibullPdfCarryOver.of(maxLag, week);
      case WEIBULL_CDF -> WeibullCdfCarryOver.of(maxLag, week);
      case BINOMIAL -> new BinomialCarryOver(maxLag);
      case NONE -> new NoCarryOver();
    };
  }
}

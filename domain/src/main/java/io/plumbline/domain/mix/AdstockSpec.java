package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

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
    /** The effect is felt at once and is over. */
    NONE
  }

  public AdstockSpec {
    that(maxLag >= 0 && maxLag <= 400, "max_lag (%s) must lie between 0 and 400 periods.", maxLag);
  }
}

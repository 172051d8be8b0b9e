package io.plumbline.domain.mix.registry;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;

/**
 * How far an estimate moved from one run to another.
 *
 * @param overlap the part of the two intervals' joint span that both hold, in [0, 1]
 * @param shift the right mean less the left, in units of the pooled standard deviation; endless
 *     where two certain values differ
 */
public record EstimateShift(double overlap, double shift) {

  /** Within this many pooled standard deviations a refresh is said to have changed nothing. */
  public static final double STABLE = 1;

  /** Compares two estimates of the same quantity. */
  public static EstimateShift of(Estimate left, Estimate right) {
    double pooled = Math.sqrt((left.sd() * left.sd() + right.sd() * right.sd()) / 2);
    double moved = right.mean() - left.mean();
    double shift = moved == 0 ? 0 : moved / pooled;
    return new EstimateShift(overlap(left.interval(), right.interval()), shift);
  }

  private static double overlap(CredibleInterval left, CredibleInterval right) {
    double span = Math.max(left.upper(), right.upper()) - Math.min(left.lower(), right.lower());
    double common = Math.min(left.upper(), right.upper()) - Math.max(left.lower(), right.lower());
    return span == 0 ? 1 : Math.max(0, common) / span;
  }

  /** Returns whether the estimate stayed within {@link #STABLE} pooled standard deviations. */
  public boolean stable() {
    return Math.abs(shift) <= STABLE;
  }
}

package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import java.math.BigDecimal;

/** A percentage to two places, kept as whole hundredths of a percent: exact with money. */
public record Percent(int hundredths) {

  private static final int WHOLE = 10_000;

  public Percent {
    that(
        hundredths >= 0 && hundredths <= WHOLE,
        "A percentage (%s) is 0 to 100.",
        hundredths / 100.0);
  }

  /** A whole number of percent. */
  public static Percent of(int percent) {
    return new Percent(Math.multiplyExact(percent, 100));
  }

  /** Returns this part of an amount, in whole cents: what is less than a cent is left off. */
  public long of(long cents) {
    return Math.multiplyExact(cents, (long) hundredths) / WHOLE;
  }

  /** Returns it as a part of 1. */
  public double fraction() {
    return hundredths / (double) WHOLE;
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + " %";
  }

  void within(String what, Percent least, Percent most) {
    that(
        hundredths >= least.hundredths && hundredths <= most.hundredths,
        "%s (%s) must be %s to %s.",
        what,
        this,
        least,
        most);
  }
}

package io.plumbline.domain.guardrail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers the way sentences and canonical texts write them: one way each. */
final class Words {

  private Words() {}

  static String money(long cents) {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
  }

  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A fraction as a percentage, to four decimals. */
  static String percent(double fraction) {
    return BigDecimal.valueOf(fraction)
            .movePointRight(2)
            .setScale(4, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /** What one amount is of another, to a hundredth of a percent. */
  static String share(long part, long whole) {
    return whole == 0
        ? "from nothing"
        : BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
            + " %";
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}

package io.plumbline.domain.experiment;

import java.util.Locale;

/** Numbers in sentences about tests: with thousands, and with the right form of the noun. */
final class Wording {

  private static final double LARGE = 1000;

  private Wording() {}

  /** Returns an amount: {@code -61,400}, {@code 12.25}; {@code open} where there is no limit. */
  static String amount(double amount) {
    if (Double.isInfinite(amount)) {
      return "open";
    }
    return String.format(Locale.ROOT, Math.abs(amount) >= LARGE ? "%,.0f" : "%.2f", amount);
  }

  /** Returns {@code 1 test}, {@code 2 tests}. */
  static String counted(long count, String one, String many) {
    return "%d %s".formatted(count, count == 1 ? one : many);
  }
}

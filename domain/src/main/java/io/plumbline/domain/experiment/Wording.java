package io.plumbline.domain.experiment;

import java.util.Locale;

/** What sentences about tests are made of: numbers, the right form of the noun, quoted texts. */
final class Wording {

  private static final double LARGE = 1000;
  private static final int LONG = 200;

  private Wording() {}

  /** Returns an amount: {@code -61,400}, {@code 12.25}; {@code open} where there is no limit. */
  static String amount(double amount) {
    if (Double.isInfinite(amount)) {
      return "open";
    }
    return String.format(Locale.ROOT, Math.abs(amount) >= LARGE ? "%,.0f" : "%.2f", amount);
  }

  /** Returns a text whole, or its beginning where it is long. */
  static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG - 1).strip() + "…";
  }

  /** Returns {@code 1 test}, {@code 2 tests}. */
  static String counted(long count, String one, String many) {
    return "%d %s".formatted(count, count == 1 ? one : many);
  }
}

package io.plumbline.domain.chat;

import java.util.Locale;

/** Cents and parts as people read them. */
final class Money {

  private Money() {}

  /** Cents as {@code 30,000.00}. */
  static String text(long cents) {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
  }

  /** A part as {@code +2.0 %}. */
  static String percent(double part) {
    return String.format(Locale.ROOT, "%+.1f %%", 100 * part);
  }
}

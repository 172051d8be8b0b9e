package io.plumbline.domain.alert.rule;

import java.time.LocalDate;

/** Spans of days in words. */
final class Days {

  private Days() {}

  static String span(LocalDate first, LocalDate last) {
    return "%s to %s".formatted(first, last);
  }

  /** {@code 1 week}, {@code 3 days}. */
  static String counted(int periods, int days) {
    String one = days == 1 ? "day" : "week";
    return periods == 1 ? "1 " + one : "%d %ss".formatted(periods, one);
  }
}

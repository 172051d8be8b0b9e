package io.plumbline.adapters.web.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, intervals, money and dates are written, in one place (design language, §3). */
public final class Format {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private Format() {}

  /** A day with its weekday: {@code Sun 22 Nov 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }
}

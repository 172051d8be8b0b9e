package io.plumbline.adapters.ingest.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of the date column says. Only ISO dates are read (2024-12-30, also 20241230 and with
 * a midnight behind it): 03/04/2024 is March or April, and a file is not asked to be guessed at.
 */
sealed interface DateCell {

  /** A day. */
  record Day(LocalDate date) implements DateCell {}

  /** No day. */
  record Unreadable(String rule, String problem, String accepted) implements DateCell {}

  String ACCEPTED = "ISO dates, such as 2024-12-30.";

  Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?.*))?");
  Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  Pattern MIDNIGHT = Pattern.compile("00:00(:00(\\.0+)?)?");
  Pattern LOCAL = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2}|\\d{4})");

  /** Reads a cell. */
  static DateCell of(String cell) {
    String text = cell.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      String time = iso.group(4);
      if (time != null && !MIDNIGHT.matcher(time).matches()) {
        return new Unreadable(
            "time-of-day",
            "\"%s\" has a time of day or a time zone.".formatted(Excerpt.of(text)),
            "Days in the advertiser's own time zone, without a time: 2024-12-30.");
      }
      return day(text, iso);
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return day(text, compact);
    }
    Matcher local = LOCAL.matcher(text);
    if (local.matches()) {
      return local(text, Integer.parseInt(local.group(1)), Integer.parseInt(local.group(2)));
    }
    return text.isEmpty()
        ? new Unreadable("missing-date", "The row has no date.", ACCEPTED)
        : new Unreadable(
            "date-format", "\"%s\" is not a date.".formatted(Excerpt.of(text)), ACCEPTED);
  }

  private static DateCell day(String text, Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (year < 1970 || year > 2100) {
      return new Unreadable(
          "date-out-of-range",
          "The year of \"%s\" is out of range.".formatted(Excerpt.of(text)),
          "Dates from 1970 to 2100.");
    }
    try {
      return new Day(
          LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return new Unreadable(
          "impossible-date",
          "\"%s\" is no day of the calendar.".formatted(Excerpt.of(text)),
          "A day that exists, such as 2024-02-29 in a leap year.");
    }
  }

  private static DateCell local(String text, int first, int second) {
    boolean ambiguous = first <= 12 && second <= 12;
    return new Unreadable(
        ambiguous ? "ambiguous-date" : "date-format",
        ambiguous
            ? "\"%s\" may be day/month or month/day.".formatted(text)
            : "\"%s\" is not an ISO date.".formatted(text),
        ACCEPTED);
  }
}

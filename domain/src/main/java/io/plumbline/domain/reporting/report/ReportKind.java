package io.plumbline.domain.reporting.report;

import io.plumbline.domain.reporting.close.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a report comes, and so which days it is about. Names are kept: never rename. */
public enum ReportKind {
  /** From Monday to Sunday, in short. */
  WEEKLY("Weekly digest"),
  /** A calendar month, with everything. */
  MONTHLY("Monthly report");

  private final String title;

  ReportKind(String title) {
    this.title = title;
  }

  /** Returns what it is called. */
  public String title() {
    return title;
  }

  /** Returns its name in addresses: {@code weekly}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of this name in addresses; empty if there is none. */
  public static Optional<ReportKind> named(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Returns the days of its kind that a day lies in. */
  public Period holding(LocalDate day) {
    return switch (this) {
      case WEEKLY -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Period(monday, monday.plusDays(6));
      }
      case MONTHLY ->
          new Period(
              day.with(TemporalAdjusters.firstDayOfMonth()),
              day.with(TemporalAdjusters.lastDayOfMonth()));
    };
  }

  /** Returns the days that follow {@code period}. */
  public Period after(Period period) {
    return holding(period.last().plusDays(1));
  }

  /** Returns the days before {@code period}. */
  public Period before(Period period) {
    return holding(period.first().minusDays(1));
  }
}

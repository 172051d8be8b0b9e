package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.shared.Geo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a file, judged together: no date twice for a geo, and all of them on one grid of
 * periods. Keeps a bit for each date and geo, so that a million rows fit in a few megabytes.
 */
final class Periods {

  private static final int MOST_GEOS = 20_000;

  private record Row(long number, LocalDate date) {}

  private static final class Weekday {
    private final List<Row> rows = new ArrayList<>();
    private long count;
  }

  private final Granularity granularity;
  private final String column;
  private final FindingList findings;
  private final Map<Geo, BitSet> seen = new HashMap<>();
  private final BitSet dates = new BitSet();
  private final Map<DayOfWeek, Weekday> weekdays = new EnumMap<>(DayOfWeek.class);

  Periods(Granularity granularity, String column, FindingList findings) {
    this.granularity = granularity;
    this.column = column;
    this.findings = findings;
  }

  void add(long row, LocalDate date, Geo geo) {
    int day = Math.toIntExact(date.toEpochDay());
    dates.set(day);
    Weekday weekday = weekdays.computeIfAbsent(date.getDayOfWeek(), any -> new Weekday());
    weekday.count++;
    if (weekday.rows.size() < FindingList.LIMIT) {
      weekday.rows.add(new Row(row, date));
    }
    BitSet days = seen.get(geo);
    if (days == null && seen.size() < MOST_GEOS) {
      days = new BitSet();
      seen.put(geo, days);
    } else if (days == null) {
      findings.error(
          "too-many-geos",
          row,
          null,
          "The file has more than %d geos.".formatted(MOST_GEOS),
          "Markets or regions as geos, not shops' customers or addresses.");
      return;
    }
    if (days.get(day)) {
      findings.error(
          "duplicate-row",
          row,
          column,
          geo.equals(Geo.NATIONAL)
              ? "%s stands in an earlier row already.".formatted(date)
              : "%s of %s stands in an earlier row already.".formatted(date, geo),
          "One row for each period and geo; add them up, or name the geo column.");
    }
    days.set(day);
  }

  /** Returns the first date, if there is any. */
  @Nullable LocalDate first() {
    return dates.isEmpty() ? null : LocalDate.ofEpochDay(dates.nextSetBit(0));
  }

  /** Returns the last date, if there is any. */
  @Nullable LocalDate last() {
    return dates.isEmpty() ? null : LocalDate.ofEpochDay(dates.length() - 1);
  }

  /** Judges the dates together, after the last row. */
  void finish() {
    if (granularity == Granularity.WEEK) {
      judgeWeeks();
    } else if (dates.cardinality() >= 4 && weekdays.size() == 1) {
      notDaily("weekly", "All dates are %ss.".formatted(name(weekdays.keySet().iterator().next())));
    } else if (dates.cardinality() >= 4 && dates.stream().allMatch(Periods::firstOfMonth)) {
      notDaily("monthly", "All dates are first days of months.");
    }
  }

  private static boolean firstOfMonth(int day) {
    return LocalDate.ofEpochDay(day).getDayOfMonth() == 1;
  }

  private void notDaily(String looksLike, String met) {
    findings.error(
        "granularity",
        null,
        column,
        "The file is to hold days but looks %s. %s".formatted(looksLike, met),
        "A row a day; or say that the grain is a week.");
  }

  private void judgeWeeks() {
    if (weekdays.size() < 2) {
      return;
    }
    DayOfWeek start =
        weekdays.entrySet().stream()
            .max(Comparator.comparingLong(entry -> entry.getValue().count))
            .orElseThrow()
            .getKey();
    weekdays.forEach(
        (day, weekday) -> {
          if (day != start) {
            for (Row row : weekday.rows) {
              findings.error(
                  "off-grid",
                  row.number(),
                  column,
                  "%s is a %s; most weeks begin on a %s."
                      .formatted(row.date(), name(day), name(start)),
                  "The first day of each week, 7 days after the one before.");
            }
          }
        });
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }
}

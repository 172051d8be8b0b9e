package io.plumbline.domain.media;

import static java.time.temporal.ChronoUnit.DAYS;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Observations of days and weeks, brought to one granularity.
 *
 * <p>Weeks begin on the weekday on which most weekly observations do, or on Monday if there are
 * none. The days of a week add up exactly (spend, exposure, reach, outcome) or are averaged
 * (controls, population; frequency weighed by reach and a KPI's value by the KPI, so that the
 * products stay what they were) over what was reported. Where a week was reported as well as its
 * days, the week's number stands. The first and last week of a daily measure count only if all
 * seven days lie between its first and last day: a part of a week would look like a collapse. Days
 * missing inside count as not reported. What is left out or incomplete is told in {@link
 * #findings}.
 */
record Alignment(Map<Cell, BigDecimal> cells, List<Finding> findings) {

  static Alignment of(
      Granularity granularity, Map<Cell, BigDecimal> weekly, Map<Cell, BigDecimal> daily) {
    return switch (granularity) {
      case DAY -> onDays(weekly, daily);
      case WEEK -> onWeeks(weekly, daily);
    };
  }

  private static Alignment onDays(Map<Cell, BigDecimal> weekly, Map<Cell, BigDecimal> daily) {
    List<Finding> findings = new ArrayList<>();
    if (!weekly.isEmpty()) {
      findings.add(
          Finding.warning(
              "weeks-on-days",
              Place.series(names(weekly)),
              "%d weekly numbers cannot be laid on days and are left out.".formatted(weekly.size()),
              "Model by week (grain: week), or import daily data of these measures."));
    }
    return new Alignment(daily, findings);
  }

  private static Alignment onWeeks(Map<Cell, BigDecimal> weekly, Map<Cell, BigDecimal> daily) {
    List<Finding> findings = new ArrayList<>();
    DayOfWeek start = weekStart(weekly);
    Map<Cell, BigDecimal> cells = new HashMap<>(DailySums.of(daily, start, findings));
    int twice = 0;
    Map<Cell, BigDecimal> astray = new HashMap<>();
    for (Map.Entry<Cell, BigDecimal> entry : weekly.entrySet()) {
      if (entry.getKey().date().getDayOfWeek() != start) {
        astray.put(entry.getKey(), entry.getValue());
      } else if (cells.put(entry.getKey(), entry.getValue()) != null) {
        twice++;
      }
    }
    if (!astray.isEmpty()) {
      findings.add(astray(astray, start));
    }
    if (twice > 0) {
      findings.add(
          Finding.warning(
              "weeks-and-days",
              new Place(null, null, null),
              "%d weekly numbers were reported by day as well; the weekly ones are used."
                  .formatted(twice),
              "Map each measure in files of one granularity only."));
    }
    return new Alignment(cells, findings);
  }

  private static Finding astray(Map<Cell, BigDecimal> astray, DayOfWeek start) {
    LocalDate first = astray.keySet().stream().map(Cell::date).min(LocalDate::compareTo).get();
    return Finding.warning(
        "week-start",
        Place.series(names(astray)),
        ("%d weekly numbers do not begin on a %s like the others and are left out, the first of"
                + " them of %s %s.")
            .formatted(astray.size(), name(start), name(first.getDayOfWeek()), first),
        "All weekly files of a brand must begin their weeks on the same weekday.");
  }

  private static DayOfWeek weekStart(Map<Cell, BigDecimal> weekly) {
    Map<DayOfWeek, Integer> counts = new EnumMap<>(DayOfWeek.class);
    weekly.keySet().forEach(cell -> counts.merge(cell.date().getDayOfWeek(), 1, Integer::sum));
    DayOfWeek start = DayOfWeek.MONDAY;
    int most = 0;
    for (Map.Entry<DayOfWeek, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        start = entry.getKey();
      }
    }
    return start;
  }

  private static String names(Map<Cell, BigDecimal> cells) {
    return String.join(
        ", ", cells.keySet().stream().map(c -> c.measure().name()).sorted().distinct().toList());
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Returns the first day of the week that holds {@code date}. */
  static LocalDate weekOf(LocalDate date, DayOfWeek start) {
    return date.with(TemporalAdjusters.previousOrSame(start));
  }

  /** Returns how many days lie from {@code from} to {@code to}, both included. */
  static long days(LocalDate from, LocalDate to) {
    return DAYS.between(from, to) + 1;
  }
}

package io.plumbline.domain.media;

import static io.plumbline.domain.media.Alignment.days;
import static io.plumbline.domain.media.Alignment.weekOf;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days of one measure, gathered into weeks. */
final class DailySums {

  private final Measure measure;
  private final DayOfWeek start;
  private final Map<Geo, SortedMap<LocalDate, Day>> days = new HashMap<>();
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  private DailySums(Measure measure, DayOfWeek start) {
    this.measure = measure;
    this.start = start;
  }

  /** Returns the weeks of all measures, and adds what was left out to {@code findings}. */
  static Map<Cell, BigDecimal> of(
      Map<Cell, BigDecimal> daily, DayOfWeek start, List<Finding> findings) {
    SortedMap<Measure, DailySums> measures = new TreeMap<>();
    daily.forEach(
        (cell, value) ->
            measures
                .computeIfAbsent(cell.measure(), measure -> new DailySums(measure, start))
                .add(cell, new Day(value, weight(cell, daily))));
    Map<Cell, BigDecimal> weeks = new HashMap<>();
    measures.values().forEach(sums -> sums.gather(weeks, findings));
    return weeks;
  }

  private static BigDecimal weight(Cell cell, Map<Cell, BigDecimal> daily) {
    return cell.measure()
        .weight()
        .map(measure -> daily.get(new Cell(cell.date(), cell.geo(), measure)))
        .map(BigDecimal.ZERO::max)
        .orElse(BigDecimal.ZERO);
  }

  private void add(Cell cell, Day day) {
    days.computeIfAbsent(cell.geo(), any -> new TreeMap<>()).put(cell.date(), day);
    first = cell.date().isBefore(first) ? cell.date() : first;
    last = cell.date().isAfter(last) ? cell.date() : last;
  }

  private void gather(Map<Cell, BigDecimal> weeks, List<Finding> findings) {
    LocalDate firstWhole =
        weekOf(first, start).equals(first) ? first : weekOf(first, start).plusWeeks(1);
    LocalDate lastWhole =
        weekOf(last, start).plusDays(6).equals(last)
            ? weekOf(last, start)
            : weekOf(last, start).minusWeeks(1);
    if (first.isBefore(firstWhole)) {
      findings.add(leftOut(first, earlier(firstWhole.minusDays(1), last), "first"));
    }
    if (last.isAfter(lastWhole.plusDays(6)) && !weekOf(last, start).isBefore(firstWhole)) {
      findings.add(leftOut(lastWhole.plusWeeks(1), last, "last"));
    }
    long missing = 0;
    for (Map.Entry<Geo, SortedMap<LocalDate, Day>> geo : days.entrySet()) {
      SortedMap<LocalDate, Week> sums = new TreeMap<>();
      geo.getValue()
          .forEach(
              (date, day) -> sums.merge(weekOf(date, start), Week.of(day), (a, b) -> a.plus(b)));
      for (Map.Entry<LocalDate, Week> week : sums.entrySet()) {
        LocalDate date = week.getKey();
        if (!date.isBefore(firstWhole) && !date.isAfter(lastWhole)) {
          missing += 7 - week.getValue().days();
          weeks.put(new Cell(date, geo.getKey(), measure), week.getValue().value(measure));
        }
      }
    }
    if (missing > 0) {
      findings.add(incomplete(missing));
    }
  }

  private Finding leftOut(LocalDate from, LocalDate to, String which) {
    BigDecimal sum =
        days.values().stream()
            .flatMap(geo -> geo.subMap(from, to.plusDays(1)).values().stream())
            .map(Day::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String worth = measure.kind().additive() ? ", %s in all,".formatted(sum.toPlainString()) : "";
    return Finding.warning(
        "partial-week",
        Place.series(measure.name()),
        "The %s week of %s has data for %d of 7 days only (%s to %s); they%s are left out."
            .formatted(which, measure.name(), days(from, to), from, to, worth),
        "Import the missing days to include the week.");
  }

  private Finding incomplete(long missing) {
    return Finding.warning(
        "days-missing",
        Place.series(measure.name()),
        "%d days of %s are missing inside its weeks, which %s only the days reported."
            .formatted(missing, measure.name(), measure.kind().additive() ? "add up" : "average"),
        "Report a day without activity as 0.");
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return List.of(a, b).stream().min(Comparator.naturalOrder()).get();
  }

  /** What was reported of a day, and what it weighs. */
  private record Day(BigDecimal value, BigDecimal weight) {}

  private record Week(BigDecimal sum, int days, BigDecimal weighted, BigDecimal weight) {

    static Week of(Day day) {
      return new Week(day.value(), 1, day.value().multiply(day.weight()), day.weight());
    }

    Week plus(Week other) {
      return new Week(
          sum.add(other.sum),
          days + other.days,
          weighted.add(other.weighted),
          weight.add(other.weight));
    }

    BigDecimal value(Measure measure) {
      if (measure.kind().additive()) {
        return sum;
      }
      return weight.signum() > 0
          ? weighted.divide(weight, MathContext.DECIMAL128)
          : sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }
  }
}

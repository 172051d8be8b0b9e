package io.plumbline.domain.experiment.readout;

import static java.time.temporal.ChronoUnit.DAYS;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of a file as a panel, or every geo and date that keeps them from being one. */
public sealed interface PanelReading {

  /** Every geo has every period. */
  record Whole(GeoPanel panel) implements PanelReading {}

  /** Something is missing or there twice: all of it, nothing dropped. */
  record Broken(List<Finding> findings) implements PanelReading {
    public Broken {
      findings = List.copyOf(findings);
    }
  }

  /** Reads rows in any order. Periods are weeks if all dates lie whole weeks apart, else days. */
  static PanelReading of(List<GeoRow> rows) {
    if (rows.isEmpty()) {
      return new Broken(
          List.of(
              Finding.error(
                  "no-rows",
                  Place.series("panel"),
                  "There is no row.",
                  "a row per geo and period")));
    }
    List<Finding> findings = new ArrayList<>();
    Map<Geo, Map<LocalDate, GeoRow>> byGeo = new TreeMap<>();
    LocalDate first = rows.getFirst().date();
    LocalDate last = first;
    for (GeoRow row : rows) {
      first = row.date().isBefore(first) ? row.date() : first;
      last = row.date().isAfter(last) ? row.date() : last;
      GeoRow other =
          byGeo.computeIfAbsent(row.geo(), any -> new TreeMap<>()).putIfAbsent(row.date(), row);
      if (other != null) {
        findings.add(finding("row-twice", row.geo(), row.date() + " is there twice.", "one row"));
      }
    }
    int step = step(rows, first);
    int periods = (int) (DAYS.between(first, last) / step) + 1;
    boolean spends = rows.stream().anyMatch(row -> row.spend() != null);
    double[][] outcome = new double[byGeo.size()][periods];
    double[][] spend = new double[byGeo.size()][periods];
    int place = 0;
    for (Map.Entry<Geo, Map<LocalDate, GeoRow>> geo : byGeo.entrySet()) {
      for (int t = 0; t < periods; t++) {
        LocalDate date = first.plusDays((long) t * step);
        GeoRow row = geo.getValue().get(date);
        outcome[place][t] =
            number("outcome", geo.getKey(), date, row == null ? null : row.outcome(), findings);
        if (spends && row != null) {
          spend[place][t] = number("spend", geo.getKey(), date, row.spend(), findings);
        }
      }
      place++;
    }
    return findings.isEmpty()
        ? new Whole(
            new GeoPanel(List.copyOf(byGeo.keySet()), first, step, outcome, spends ? spend : null))
        : new Broken(findings);
  }

  private static int step(List<GeoRow> rows, LocalDate first) {
    return rows.stream().allMatch(row -> DAYS.between(first, row.date()) % 7 == 0) ? 7 : 1;
  }

  private static double number(
      String what, Geo geo, LocalDate date, @Nullable Double value, List<Finding> findings) {
    if (value == null || !Double.isFinite(value)) {
      findings.add(
          finding(
              "missing-" + what,
              geo,
              "%s has no %s.".formatted(date, what),
              "a number, 0 if there was none; or leave the geo out of the file"));
      return 0;
    }
    return value;
  }

  private static Finding finding(String rule, Geo geo, String problem, String accepted) {
    return Finding.error(rule, Place.series(geo.value()), problem, accepted);
  }
}

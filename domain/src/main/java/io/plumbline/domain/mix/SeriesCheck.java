package io.plumbline.domain.mix;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * Gathers what stands against modelling a series: gaps, negative numbers, nothing to learn from.
 */
final class SeriesCheck {

  private static final int SHOWN = 8;

  private final List<Finding> findings = new ArrayList<>();
  private List<LocalDate> periods = List.of();
  private List<Geo> geos = List.of();

  /** Says what the cells of the series that come are called. */
  void over(List<LocalDate> windowPeriods, List<Geo> windowGeos) {
    periods = windowPeriods;
    geos = windowGeos;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  boolean refused() {
    return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  void add(List<Finding> found) {
    findings.addAll(found);
  }

  void refuse(String rule, String series, String problem, String accepted) {
    findings.add(Finding.error(rule, Finding.Place.series(series), problem, accepted));
  }

  void warn(String rule, String series, String problem, String accepted) {
    findings.add(Finding.warning(rule, Finding.Place.series(series), problem, accepted));
  }

  void complete(Measure measure, double[] cells) {
    String missing = where(cells, value -> !Double.isFinite(value));
    if (!missing.isEmpty()) {
      refuse(
          "missing-value",
          measure.name(),
          "The %s of %s is missing in %s.".formatted(word(measure.kind()), measure.name(), missing),
          geos.size() > 1
              ? "a number for every geo in every period of the window; 0 where there was none"
              : "a number in every period of the window; 0 where there was none");
    }
  }

  void notNegative(Measure measure, double[] cells) {
    String negative = where(cells, value -> value < 0);
    if (!negative.isEmpty()) {
      refuse(
          "negative-media",
          measure.name(),
          "The %s of %s is negative in %s."
              .formatted(word(measure.kind()), measure.name(), negative),
          "0 or more; book refunds to the period they belong to");
    }
  }

  void positive(Measure measure, double[] cells, String accepted) {
    String bad = where(cells, value -> value <= 0);
    if (!bad.isEmpty()) {
      refuse(
          "not-positive",
          measure.name(),
          "The %s of %s is not positive in %s."
              .formatted(word(measure.kind()), measure.name(), bad),
          accepted);
    }
  }

  /** Refuses a series whose first {@code fitted} cells are all zero. */
  void notZero(Measure measure, double[] values, int fitted) {
    for (int t = 0; t < fitted; t++) {
      if (values[t] != 0) {
        return;
      }
    }
    refuse(
        "no-media",
        measure.name(),
        "The %s of %s is zero in every fitted period."
            .formatted(word(measure.kind()), measure.name()),
        "a channel that was used; leave this one out of the specification");
  }

  /** Refuses a series whose first {@code fitted} cells are all alike. */
  void varies(Measure measure, double[] values, int fitted) {
    for (int t = 1; t < fitted; t++) {
      if (values[t] != values[0]) {
        return;
      }
    }
    if (values[0] == 0 && measure.kind() != Measure.Kind.CONTROL) {
      return;
    }
    refuse(
        "constant",
        measure.name(),
        "The %s of %s is the same in every fitted period, so nothing can be learnt from it."
            .formatted(word(measure.kind()), measure.name()),
        "a series that moves; leave this one out of the specification");
  }

  static String word(Measure.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private String where(double[] cells, DoublePredicate bad) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (bad.test(cells[i])) {
        String period = periods.get(i / geos.size()).toString();
        found.add(geos.size() > 1 ? geos.get(i % geos.size()) + " " + period : period);
      }
    }
    if (found.size() <= SHOWN) {
      return String.join(", ", found);
    }
    return (geos.size() > 1 ? "%s and %d more geo-periods" : "%s and %d more periods")
        .formatted(String.join(", ", found.subList(0, SHOWN)), found.size() - SHOWN);
  }
}

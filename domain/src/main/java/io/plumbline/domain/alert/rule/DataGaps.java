package io.plumbline.domain.alert.rule;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.AlertThresholds;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * ALR-07: a series that misses a period among the last thirteen weeks (DQ-04), or data of which
 * nothing has come for fourteen days. A series, or a market of one, without any number in those
 * weeks has ended and misses nothing; periods of which nothing at all came are one gap, not one a
 * series.
 */
public final class DataGaps {

  private static final String EVERYTHING = "everything";

  private static final Set<Measure.Kind> MODELLED =
      Set.of(
          Measure.Kind.SPEND,
          Measure.Kind.EXPOSURE,
          Measure.Kind.OUTCOME,
          Measure.Kind.CONTROL,
          Measure.Kind.REACH,
          Measure.Kind.FREQUENCY);

  private DataGaps() {}

  /** Judges a brand's data, each set at the granularity it came in, as of a day. */
  public static RuleReading of(List<MediaDataset> sets, LocalDate today) {
    List<MediaDataset> known = sets.stream().filter(set -> !set.periods().isEmpty()).toList();
    if (known.isEmpty()) {
      return new RuleReading.Unjudged(AlertRule.DATA_GAP, "There are no data yet.");
    }
    SortedMap<String, Condition> conditions = new TreeMap<>();
    known.forEach(set -> gaps(set, conditions));
    late(known, today, conditions);
    return new RuleReading.Judged(AlertRule.DATA_GAP, List.copyOf(conditions.values()));
  }

  private static void late(
      List<MediaDataset> sets, LocalDate today, Map<String, Condition> conditions) {
    LocalDate end =
        sets.stream()
            .map(set -> set.granularity().plus(set.periods().getLast(), 1))
            .max(LocalDate::compareTo)
            .orElseThrow();
    long days = ChronoUnit.DAYS.between(end, today);
    if (days > AlertThresholds.FRESH_DAYS) {
      conditions.put(
          EVERYTHING,
          condition(
              EVERYTHING,
              "No data for %d days".formatted(days),
              "The newest data end on %s; nothing has come since, and %d days pass without an alert."
                  .formatted(end.minusDays(1), AlertThresholds.FRESH_DAYS),
              AlertFigure.counted(days, AlertFigure.Unit.DAYS, Days.span(end, today))));
    }
  }

  private static void gaps(MediaDataset set, Map<String, Condition> conditions) {
    int periods = set.periods().size();
    int window = Math.min(periods, AlertThresholds.GAP_DAYS / set.granularity().days());
    int from = periods - window;
    List<Measure> measures =
        set.measures().stream().filter(measure -> MODELLED.contains(measure.kind())).toList();
    SortedMap<String, SortedSet<Integer>> missing = new TreeMap<>();
    SortedSet<Integer> nothing = new TreeSet<>();
    for (int t = from; t < periods; t++) {
      nothing.add(t);
    }
    for (Measure measure : measures) {
      double[] series = set.series(measure);
      for (int g = 0; g < set.geos().size(); g++) {
        SortedSet<Integer> absent = absent(series, g * periods, from, periods);
        nothing.retainAll(absent);
        if (absent.size() < window) {
          missing.computeIfAbsent(named(measure), any -> new TreeSet<>()).addAll(absent);
        }
      }
    }
    missing.put(EVERYTHING, new TreeSet<>(nothing));
    missing.forEach(
        (name, places) -> {
          if (!name.equals(EVERYTHING)) {
            places.removeAll(nothing);
          }
          if (!places.isEmpty()) {
            conditions.put(name, gap(set, name, new ArrayList<>(places), window));
          }
        });
  }

  private static SortedSet<Integer> absent(double[] series, int row, int from, int until) {
    SortedSet<Integer> absent = new TreeSet<>();
    for (int t = from; t < until; t++) {
      if (Double.isNaN(series[row + t])) {
        absent.add(t);
      }
    }
    return absent;
  }

  private static String named(Measure measure) {
    return "%s of %s".formatted(measure.kind().name().toLowerCase(Locale.ROOT), measure.name());
  }

  private static Condition gap(MediaDataset set, String name, List<Integer> places, int window) {
    int days = set.granularity().days();
    LocalDate first = set.periods().get(places.getFirst());
    LocalDate last = set.periods().get(places.getLast());
    String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return condition(
        name,
        "%s missing, %s".formatted(upper, Days.counted(places.size(), days)),
        "Of the last %s, %s without a number: the first of %s, the last of %s. A missing number is not taken for 0."
            .formatted(
                Days.counted(window, days),
                places.size() == 1 ? "1 is" : "%d are".formatted(places.size()),
                first,
                last),
        AlertFigure.counted(
            places.size(),
            AlertFigure.Unit.PERIODS,
            Days.span(set.periods().get(set.periods().size() - window), set.periods().getLast())));
  }

  private static Condition condition(
      String subject, String title, String detail, AlertFigure figure) {
    return new Condition(
        AlertRule.DATA_GAP,
        subject,
        title,
        detail,
        figure,
        AlertLink.to(AlertLink.Page.DATA),
        new NextStep("Upload the missing file", AlertLink.to(AlertLink.Page.IMPORT)));
  }
}

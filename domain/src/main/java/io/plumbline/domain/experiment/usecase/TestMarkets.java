package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.GeoRow;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The markets of a test as the brand's observations have them: the outcome and the spend on the
 * tested channel, by day where there are days, else by week, up to the last day that counts.
 */
final class TestMarkets {

  /** An outcome or a spend of one market in one period. */
  private record Key(Geo geo, LocalDate date) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byGeo = geo.compareTo(other.geo);
      return byGeo != 0 ? byGeo : date.compareTo(other.date);
    }
  }

  private final String kpi;
  private final Set<Geo> markets;
  private final LocalDate counted;
  private final Measure spent;
  private final Map<Granularity, Map<String, Map<Key, Double>>> outcomes =
      new EnumMap<>(Granularity.class);
  private final Map<Granularity, Map<Key, Double>> spends = new EnumMap<>(Granularity.class);
  private final Set<Geo> late = new TreeSet<>();
  private boolean national;
  private boolean spending = true;

  private TestMarkets(String kpi, ChannelId channel, Set<Geo> markets, LocalDate counted) {
    this.kpi = kpi;
    this.markets = markets;
    this.counted = counted;
    spent = new Measure(Measure.Kind.SPEND, channel.value());
  }

  /** The markets a test names, as long as it counts. */
  static TestMarkets of(TestPlan plan) {
    Set<Geo> markets = new HashSet<>(plan.treated());
    markets.addAll(plan.control());
    return new TestMarkets(plan.kpi(), plan.channel(), markets, plan.counted());
  }

  /** The same without their spend, which may come later. */
  static TestMarkets outcomesOf(TestPlan plan) {
    TestMarkets markets = of(plan);
    markets.spending = false;
    return markets;
  }

  /** All markets there are, as long as they are known. */
  static TestMarkets all(String kpi, ChannelId channel) {
    return new TestMarkets(kpi, channel, Set.of(), LocalDate.MAX);
  }

  /** Reads all observations that {@code all} hands out, and puts the markets side by side. */
  PanelReading read(Consumer<BiConsumer<Granularity, Observation>> all) {
    all.accept(this::take);
    Granularity grain = outcomes.containsKey(Granularity.DAY) ? Granularity.DAY : Granularity.WEEK;
    Map<String, Map<Key, Double>> known = outcomes.getOrDefault(grain, Map.of());
    String outcome = known.size() == 1 ? known.keySet().iterator().next() : kpi;
    Map<Key, Double> series = known.get(outcome);
    if (series == null) {
      return new PanelReading.Broken(List.of(none(known.keySet())));
    }
    Map<Geo, LocalDate> there = new TreeMap<>();
    series.keySet().forEach(key -> there.merge(key.geo(), key.date(), TestMarkets::later));
    Set<Geo> missing = new TreeSet<>(markets);
    missing.removeAll(there.keySet());
    if (!missing.isEmpty()) {
      return new PanelReading.Broken(
          missing.stream()
              .map(
                  geo ->
                      ComputeReadout.finding(
                          "market",
                          "The data have no %s of %s.".formatted(outcome, geo.value()),
                          "Outcomes of every market of the test."))
              .toList());
    }
    LocalDate end = there.values().stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate newest = there.values().stream().max(LocalDate::compareTo).orElseThrow();
    if (!markets.isEmpty() && end.isBefore(newest)) {
      there.forEach((geo, last) -> late.addAll(last.equals(newest) ? Set.of() : Set.of(geo)));
      series.keySet().removeIf(key -> key.date().isAfter(end));
    }
    return PanelReading.of(rows(series, spends.getOrDefault(grain, Map.of())));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Returns the markets whose data ended before those of others: all were read as far as they. */
  List<Geo> late() {
    return List.copyOf(late);
  }

  /** Why there is nothing to read: no market at all, or none with this outcome. */
  private Finding none(Set<String> known) {
    return known.isEmpty()
        ? ComputeReadout.finding(
            "no-markets",
            national
                ? "The data of this brand have no markets: they are national."
                : "The data have no outcome of these markets.",
            national
                ? "Import the outcome and the spend by market, or test without markets: pause the"
                    + " channel for a time (time holdout), or switch it on and off by turns"
                    + " (switchback)."
                : "Outcomes of every market of the test, by day or by week.")
        : ComputeReadout.finding(
            "kpi",
            "The data of these markets have no outcome “%s”; they have %s."
                .formatted(kpi, String.join(", ", new TreeSet<>(known))),
            "Outcomes of every market of the test, by day or by week.");
  }

  private void take(Granularity grain, Observation observation) {
    national |= observation.geo().equals(Geo.NATIONAL);
    boolean asked =
        markets.isEmpty()
            ? !observation.geo().equals(Geo.NATIONAL)
            : markets.contains(observation.geo());
    if (!asked || observation.date().plusDays(grain.days() - 1L).isAfter(counted)) {
      return;
    }
    Key key = new Key(observation.geo(), observation.date());
    double value = observation.value().doubleValue();
    if (observation.measure().equals(spent)) {
      if (!spending) {
        return;
      }
      spends.computeIfAbsent(grain, first -> new TreeMap<>()).put(key, value);
    } else if (observation.measure().kind() == Measure.Kind.OUTCOME) {
      outcomes
          .computeIfAbsent(grain, first -> new TreeMap<>())
          .computeIfAbsent(observation.measure().name(), first -> new TreeMap<>())
          .put(key, value);
    }
  }

  private static List<GeoRow> rows(Map<Key, Double> series, Map<Key, Double> spends) {
    List<GeoRow> rows = new ArrayList<>();
    series.forEach(
        (key, value) -> {
          @Nullable Double spend = spends.get(key);
          rows.add(new GeoRow(key.geo(), key.date(), value, spend));
        });
    return rows;
  }
}

package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.GeoRow;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.shared.ChannelId;
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
      return new PanelReading.Broken(
          List.of(
              ComputeReadout.finding(
                  "kpi",
                  "The data of these markets have no outcome “%s”; they have %s."
                      .formatted(kpi, new TreeSet<>(known.keySet())),
                  "Outcomes of every market of the test, by day or by week.")));
    }
    Set<Geo> there = new HashSet<>();
    series.keySet().forEach(key -> there.add(key.geo()));
    Set<Geo> missing = new TreeSet<>(markets);
    missing.removeAll(there);
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
    return PanelReading.of(rows(series, spends.getOrDefault(grain, Map.of())));
  }

  private void take(Granularity grain, Observation observation) {
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

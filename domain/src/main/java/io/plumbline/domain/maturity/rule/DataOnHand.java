package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.MaturityComponent;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.SeriesCoverage;
import io.plumbline.domain.media.quality.SeriesQuality;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a brand has imported, counted: enough to say how complete, how recent and how long it is.
 *
 * @param all of every series
 */
public record DataOnHand(List<SeriesCoverage> all) {

  /** The least part of its periods that a series reports to be called clean. */
  public static final double CLEAN = 0.95;

  private static final double ENOUGH_WEEKS = 104;
  private static final int CHANNELS_ADDED = 2;

  public DataOnHand {
    all = List.copyOf(all);
  }

  /** What came with an import. */
  public record Grown(SeriesCoverage by, List<String> channels, List<Geo> geos) {
    public Grown {
      channels = List.copyOf(channels);
      geos = List.copyOf(geos);
    }
  }

  /** Returns the series that made spend and outcome whole: the later of their firsts. */
  public Optional<SeriesCoverage> extraction() {
    Optional<SeriesCoverage> spend = oldest(Measure.Kind.SPEND);
    Optional<SeriesCoverage> outcome = oldest(Measure.Kind.OUTCOME);
    return spend.isEmpty() || outcome.isEmpty()
        ? Optional.empty()
        : Stream.of(spend.get(), outcome.get()).max(Comparator.comparing(SeriesCoverage::since));
  }

  private Optional<SeriesCoverage> oldest(Measure.Kind kind) {
    return of(kind).min(Comparator.comparing(SeriesCoverage::since));
  }

  private Stream<SeriesCoverage> of(Measure.Kind kind) {
    return all.stream().filter(one -> one.measure().kind() == kind);
  }

  /** Returns the measures that report too few of their periods in some geo. */
  public List<Measure> gaps() {
    return all.stream()
        .filter(DataOnHand::modelled)
        .filter(one -> one.periods() < CLEAN * one.span())
        .map(SeriesCoverage::measure)
        .distinct()
        .toList();
  }

  /**
   * Returns whether the spend of a channel is there and as complete as is asked of a clean series.
   */
  public boolean complete(ChannelId channel) {
    Measure spend = new Measure(Measure.Kind.SPEND, channel.value());
    return all.stream().anyMatch(one -> one.measure().equals(spend)) && !gaps().contains(spend);
  }

  private static boolean modelled(SeriesCoverage one) {
    return one.measure().modelled() && one.measure().kind() != Measure.Kind.POPULATION;
  }

  /** Returns what was added since {@code then}, once that are two channels and a geo. */
  public Optional<Grown> grownSince(Instant then) {
    Map<String, SeriesCoverage> channels =
        added(then, one -> one.measure().kind() == Measure.Kind.SPEND, one -> one.measure().name());
    Map<Geo, SeriesCoverage> geos = added(then, DataOnHand::modelled, SeriesCoverage::geo);
    if (channels.size() < CHANNELS_ADDED || geos.isEmpty()) {
      return Optional.empty();
    }
    SeriesCoverage second =
        channels.values().stream()
            .sorted(Comparator.comparing(SeriesCoverage::since))
            .skip(CHANNELS_ADDED - 1)
            .findFirst()
            .orElseThrow();
    SeriesCoverage geo =
        geos.values().stream().min(Comparator.comparing(SeriesCoverage::since)).orElseThrow();
    return Optional.of(
        new Grown(
            geo.since().isAfter(second.since()) ? geo : second,
            List.copyOf(channels.keySet()),
            List.copyOf(geos.keySet())));
  }

  /** Of what was first imported after {@code then}, the first series of each. */
  private <K extends Comparable<K>> Map<K, SeriesCoverage> added(
      Instant then,
      Predicate<SeriesCoverage> which,
      java.util.function.Function<SeriesCoverage, K> key) {
    Map<K, SeriesCoverage> firsts = new TreeMap<>();
    all.stream()
        .filter(which)
        .forEach(
            one ->
                firsts.merge(key.apply(one), one, (a, b) -> a.since().isAfter(b.since()) ? b : a));
    firsts.values().removeIf(one -> !one.since().isAfter(then));
    return firsts;
  }

  /** Returns how many whole weeks of outcome there are, from the first to the last. */
  public long weeks() {
    Optional<LocalDate> first =
        of(Measure.Kind.OUTCOME).map(SeriesCoverage::first).min(Comparator.naturalOrder());
    Optional<LocalDate> end =
        of(Measure.Kind.OUTCOME).map(SeriesCoverage::end).max(Comparator.naturalOrder());
    return first.isEmpty() ? 0 : ChronoUnit.DAYS.between(first.get(), end.orElseThrow()) / 7;
  }

  /** Returns how many geos report the outcome. */
  public int geos() {
    return (int) of(Measure.Kind.OUTCOME).map(SeriesCoverage::geo).distinct().count();
  }

  /** Returns how ready the data are, as of a day. */
  public ComponentScore readiness(LocalDate today) {
    if (extraction().isEmpty()) {
      return new ComponentScore.Unknown(
          MaturityComponent.DATA_READINESS,
          all.isEmpty()
              ? "Nothing is imported yet."
              : "Spend and outcome are not both imported yet.");
    }
    double completeness = completeness();
    double recency = recency(today);
    double history = Math.min(1, weeks() / ENOUGH_WEEKS);
    return new ComponentScore.Known(
        MaturityComponent.DATA_READINESS,
        ComponentScore.points(0.5 * completeness + 0.2 * recency + 0.3 * history),
        String.format(
            Locale.ROOT,
            "%.1f %% of all periods are reported, recency is %.0f %%, and there are %d weeks of"
                + " outcome.",
            100 * completeness,
            100 * recency,
            weeks()),
        List.of(
            part("Completeness", 100 * completeness, "%.1f %%"),
            part("Recency", 100 * recency, "%.1f %%"),
            new ComponentScore.Part("History", "%d of 104 weeks".formatted(weeks())),
            new ComponentScore.Part(
                "Series",
                String.valueOf(all.stream().map(SeriesCoverage::measure).distinct().count()))));
  }

  private static ComponentScore.Part part(String name, double figure, String format) {
    return new ComponentScore.Part(name, String.format(Locale.ROOT, format, figure));
  }

  private double completeness() {
    long reported =
        all.stream().filter(DataOnHand::modelled).mapToLong(SeriesCoverage::periods).sum();
    long asked = all.stream().filter(DataOnHand::modelled).mapToLong(SeriesCoverage::span).sum();
    return Math.min(1, (double) reported / asked);
  }

  /** The mean over measures, each as recent as its most recent geo. */
  private double recency(LocalDate today) {
    Map<Measure, LocalDate> ends =
        all.stream()
            .filter(DataOnHand::modelled)
            .collect(
                Collectors.toMap(
                    SeriesCoverage::measure, SeriesCoverage::end, (a, b) -> a.isAfter(b) ? a : b));
    return ends.values().stream()
        .mapToDouble(end -> SeriesQuality.recency(end, today))
        .average()
        .orElse(0);
  }
}

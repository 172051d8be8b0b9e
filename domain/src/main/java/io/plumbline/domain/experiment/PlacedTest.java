package io.plumbline.domain.experiment;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.media.NearestName;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A test laid onto a panel, or every reason why it does not fit. */
public sealed interface PlacedTest {

  /** It fits. */
  record Fits(GeoTest test) implements PlacedTest {}

  /** It does not. */
  record Misfits(List<Finding> findings) implements PlacedTest {
    public Misfits {
      findings = List.copyOf(findings);
    }
  }

  /** Periods a test needs before it. */
  int FEWEST_BEFORE = 4;

  /**
   * Lays a test onto its panel. A cooldown that the data do not hold whole is counted as far as
   * they go, and the rest is pending.
   *
   * @param running whether the test may end after the panel does: what has come is read
   */
  static PlacedTest of(ExperimentSpec spec, GeoPanel panel, boolean running) {
    List<Finding> findings = new ArrayList<>();
    List<Integer> treated = new ArrayList<>();
    for (Geo geo : spec.treated()) {
      int place = panel.place(geo);
      if (place < 0) {
        findings.add(unknown(geo, panel));
      } else {
        treated.add(place);
      }
    }
    if (spec.treated().isEmpty()) {
      findings.add(finding("treated", "No treated geo is named.", "treated: [geo, ...]"));
    } else if (treated.size() == panel.geos().size()) {
      findings.add(
          finding(
              "treated",
              "Every geo is treated: there is nothing to compare with.",
              "some geos left out, or method: time_holdout"));
    }
    Integer start = place(spec.start(), "start", panel, findings);
    Integer last = running ? endSoFar(spec, panel, findings) : end(spec, panel, findings);
    if (start != null && start < FEWEST_BEFORE) {
      findings.add(
          finding(
              "start",
              "Only %d periods lie before the test.".formatted(start),
              "at least %d".formatted(FEWEST_BEFORE)));
    }
    if (start != null && last != null && last <= start) {
      findings.add(finding("end", "The test ends before it starts.", "an end after the start"));
    }
    if (!findings.isEmpty() || start == null || last == null) {
      return new Misfits(findings);
    }
    int planned = Math.ceilDiv(spec.cooldownDays(), panel.step());
    int cooldown = Math.min(panel.periods() - last, planned);
    int[] rows = treated.stream().mapToInt(Integer::intValue).sorted().toArray();
    GeoTest against = GeoTest.against(panel, rows, start, last);
    return new Fits(
        new GeoTest(
            rows,
            against.controls(),
            start,
            last,
            cooldown,
            planned - cooldown,
            spec.alternative(),
            spec.alpha()));
  }

  private static @Nullable Integer endSoFar(
      ExperimentSpec spec, GeoPanel panel, List<Finding> findings) {
    LocalDate end = spec.end();
    return end != null && !end.isBefore(panel.day(panel.periods() - 1))
        ? Integer.valueOf(panel.periods())
        : end(spec, panel, findings);
  }

  private static @Nullable Integer end(
      ExperimentSpec spec, GeoPanel panel, List<Finding> findings) {
    Integer place = place(spec.end(), "end", panel, findings);
    return place == null ? null : Integer.valueOf(place + 1);
  }

  private static @Nullable Integer place(
      @Nullable LocalDate day, String key, GeoPanel panel, List<Finding> findings) {
    String accepted =
        "a day from %s to %s"
            .formatted(panel.first(), panel.day(panel.periods() - 1).plusDays(panel.step() - 1L));
    if (day == null) {
      findings.add(finding(key, "The key \"%s\" is missing.".formatted(key), accepted));
      return null;
    }
    long days = ChronoUnit.DAYS.between(panel.first(), day);
    long place = Math.floorDiv(days, panel.step());
    if (place < 0 || place >= panel.periods()) {
      findings.add(finding(key, "%s lies outside the data.".formatted(day), accepted));
      return null;
    }
    return (int) place;
  }

  private static Finding unknown(Geo geo, GeoPanel panel) {
    var names = panel.geos().stream().map(Geo::value).collect(Collectors.toSet());
    Optional<String> nearest = NearestName.to(geo.value(), names);
    return finding(
        "treated",
        "The data have no geo %s.".formatted(geo),
        nearest.map(name -> "the nearest is " + name).orElse("a geo of the data"));
  }

  private static Finding finding(String key, String problem, String accepted) {
    return Finding.error("experiment", Place.series(key), problem, accepted);
  }
}

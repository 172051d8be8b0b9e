package io.plumbline.domain.experiment;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All geos' outcome together and the window in which it was interrupted.
 *
 * @param start the first period of the window
 * @param end the period after its last
 */
@SuppressWarnings("ArrayRecordComponent") // a series; compared by nobody
public record PlacedSeries(double[] values, int start, int end) {

  private static final int FEWEST_BEFORE = 8;

  /** Lays an interruption onto its series, and adds what does not fit to the findings. */
  public static PlacedSeries of(ExperimentSpec spec, GeoPanel panel, List<Finding> findings) {
    int start = place(spec.start(), panel, "start", findings);
    int end = place(spec.end(), panel, "end", findings) + 1;
    if (findings.isEmpty() && start < FEWEST_BEFORE) {
      findings.add(
          Finding.error(
              "experiment",
              Place.series("start"),
              "Only %d periods lie before the interruption.".formatted(start),
              "at least %d".formatted(FEWEST_BEFORE)));
    }
    if (findings.isEmpty() && end <= start) {
      findings.add(
          Finding.error(
              "experiment",
              Place.series("end"),
              "It ends before it starts.",
              "an end after the start"));
    }
    double[] values = new double[panel.periods()];
    for (double[] geo : panel.outcome()) {
      for (int t = 0; t < values.length; t++) {
        values[t] += geo[t];
      }
    }
    return new PlacedSeries(values, start, end);
  }

  private static int place(
      @Nullable LocalDate day, GeoPanel panel, String key, List<Finding> findings) {
    long place =
        day == null ? -1 : Math.floorDiv(ChronoUnit.DAYS.between(panel.first(), day), panel.step());
    if (place < 0 || place >= panel.periods()) {
      findings.add(
          Finding.error(
              "experiment",
              Place.series(key),
              "%s lies outside the data.".formatted(day == null ? "Nothing" : day),
              "a day from %s to %s".formatted(panel.first(), panel.day(panel.periods() - 1))));
      return 0;
    }
    return (int) place;
  }
}

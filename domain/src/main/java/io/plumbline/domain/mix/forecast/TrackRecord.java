package io.plumbline.domain.mix.forecast;

import io.plumbline.domain.media.Granularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was promised of a brand's outcome, and what came.
 *
 * @param actual the outcome of each period that is known, all geos together
 */
public record TrackRecord(
    List<Forecast> forecasts, NavigableMap<LocalDate, Double> actual, Granularity granularity) {

  public TrackRecord {
    forecasts = List.copyOf(forecasts);
    actual = Collections.unmodifiableNavigableMap(new TreeMap<>(actual));
  }

  /** Returns how close promises came over the four weeks known last. */
  public ForecastAccuracy lately() {
    return ForecastAccuracy.of(forecasts, actual, granularity);
  }

  /**
   * Returns the same for the four weeks to each of the last periods, oldest first, leaving out
   * those that were not promised as a whole: the last is what could be said lately, the others what
   * could be said then.
   *
   * @param most how many periods are looked at
   */
  public List<ForecastAccuracy> course(int most) {
    List<ForecastAccuracy> course = new ArrayList<>();
    for (LocalDate last : actual.descendingKeySet().stream().limit(most).toList()) {
      ForecastAccuracy then =
          ForecastAccuracy.of(forecasts, actual.headMap(last, true), granularity);
      if (then.forecastError().isPresent()) {
        course.add(then);
      }
    }
    return course.reversed();
  }
}

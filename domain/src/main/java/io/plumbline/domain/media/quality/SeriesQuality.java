package io.plumbline.domain.media.quality;

import static io.plumbline.domain.shared.Require.that;
import static java.time.temporal.ChronoUnit.DAYS;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import java.time.LocalDate;

/**
 * How far a series can be trusted.
 *
 * @param completeness the part of its periods (and geos) that was reported, in [0, 1]
 * @param consistency the part of the reported numbers that no check puts in doubt, in [0, 1]
 * @param recency 1 if its last period ended at most 14 days before the judging, 0 from 90 days on,
 *     falling evenly between
 * @param last the first day of the last period reported
 */
public record SeriesQuality(
    Measure measure,
    Granularity granularity,
    double completeness,
    double consistency,
    double recency,
    LocalDate last) {

  private static final double FRESH_DAYS = 14;
  private static final double STALE_DAYS = 90;

  public SeriesQuality {
    that(completeness >= 0 && completeness <= 1, "Completeness (%s) in [0, 1].", completeness);
    that(consistency >= 0 && consistency <= 1, "Consistency (%s) in [0, 1].", consistency);
    that(recency >= 0 && recency <= 1, "Recency (%s) in [0, 1].", recency);
  }

  /**
   * Returns the score, 0 to 100: 100 (0.5 completeness + 0.3 consistency + 0.2 recency), rounded
   * down.
   */
  public int score() {
    double earned = 0;
    for (LostPoints.Part part : LostPoints.Part.values()) {
      earned += part.earned(this);
    }
    return (int) Math.floor(100 * earned + 1e-9);
  }

  /** Returns the recency on a day of a series whose last period ended before {@code end}. */
  public static double recency(LocalDate end, LocalDate asOf) {
    double late = DAYS.between(end, asOf);
    return Math.clamp((STALE_DAYS - late) / (STALE_DAYS - FRESH_DAYS), 0, 1);
  }
}

package io.plumbline.domain.media;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Geo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * How much there is of one measure in one geo: counted, without its numbers.
 *
 * @param periods how many periods were reported, each counted once
 * @param first the first day of the first of them
 * @param last the first day of the last of them
 * @param batch the first batch that told of it
 * @param since when that was imported
 */
public record SeriesCoverage(
    Granularity granularity,
    Measure measure,
    Geo geo,
    int periods,
    LocalDate first,
    LocalDate last,
    UUID batch,
    Instant since) {

  public SeriesCoverage {
    that(periods >= 1, "A series nobody reported (%s) is none.", measure);
    that(!last.isBefore(first), "A series cannot end (%s) before it begins (%s).", last, first);
  }

  /** Returns how many periods lie between the first and the last, both included. */
  public long span() {
    return ChronoUnit.DAYS.between(first, last) / granularity.days() + 1;
  }

  /** Returns the first day after the last period. */
  public LocalDate end() {
    return granularity.plus(last, 1);
  }
}

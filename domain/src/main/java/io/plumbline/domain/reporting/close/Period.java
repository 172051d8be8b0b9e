package io.plumbline.domain.reporting.close;

import static io.plumbline.domain.shared.Require.that;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that are closed together, in UTC.
 *
 * @param first the first day
 * @param last the last day
 */
public record Period(LocalDate first, LocalDate last) {

  public Period {
    that(!last.isBefore(first), "A period cannot end (%s) before it begins (%s).", last, first);
  }

  /** Returns the first moment. */
  public Instant from() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns the first moment after it. */
  public Instant to() {
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns whether {@code at} lies within. */
  public boolean holds(Instant at) {
    return !at.isBefore(from()) && at.isBefore(to());
  }

  @Override
  public String toString() {
    return first + " to " + last;
  }
}

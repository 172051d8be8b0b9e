package io.plumbline.domain.media;

import static io.plumbline.domain.shared.Require.that;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** The length of a period. */
public enum Granularity {
  DAY(1),
  WEEK(7);

  private final int days;

  Granularity(int days) {
    this.days = days;
  }

  /** Returns how many days a period has. */
  public int days() {
    return days;
  }

  /**
   * Returns the first day of the period {@code count} periods after the one that starts at {@code
   * start}.
   */
  public LocalDate plus(LocalDate start, long count) {
    return start.plusDays(days * count);
  }

  /**
   * Returns how many periods lie from the one that starts at {@code from} to the one at {@code to}.
   *
   * @throws IllegalArgumentException if the days between are no whole number of periods
   */
  public int between(LocalDate from, LocalDate to) {
    long distance = ChronoUnit.DAYS.between(from, to);
    that(distance % days == 0, "From %s to %s is no whole number of periods (%s).", from, to, this);
    return Math.toIntExact(distance / days);
  }

  /**
   * Returns the first day of every period from the one that starts at {@code first} to the one at
   * {@code last}, both included.
   *
   * @throws IllegalArgumentException if the days between are no whole number of periods
   */
  public List<LocalDate> from(LocalDate first, LocalDate last) {
    return IntStream.rangeClosed(0, between(first, last)).mapToObj(t -> plus(first, t)).toList();
  }
}

package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;

/**
 * The outcome promised of a day or a week after a move, noise included.
 *
 * @param days 1 or 7
 * @param outcome in the KPI's own unit, all geos together
 */
public record PromisedPeriod(LocalDate first, int days, Estimate outcome) {
  public PromisedPeriod {
    that(days == 1 || days == 7, "A promised period (%s days) is a day or a week.", days);
  }

  /** Returns its last day. */
  public LocalDate last() {
    return first.plusDays(days - 1L);
  }
}

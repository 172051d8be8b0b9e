package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.media.Granularity;

/**
 * How soon money has to be back: only what is carried over so far counts in returns and costs.
 *
 * @param days from the first day of the period in which it is spent
 */
public record PaybackWindow(int days) {

  /** Sixty days. */
  public static final PaybackWindow DEFAULT = new PaybackWindow(60);

  public PaybackWindow {
    that(days >= 1, "A payback window (%s days) has at least a day.", days);
  }

  /** Returns the last lag, in periods, that begins within the window. */
  public int lastLag(Granularity granularity) {
    return lastLag(granularity.days());
  }

  /** Returns the last lag that begins within the window, for periods of so many days. */
  public int lastLag(int periodDays) {
    return (days - 1) / Math.max(1, periodDays);
  }
}

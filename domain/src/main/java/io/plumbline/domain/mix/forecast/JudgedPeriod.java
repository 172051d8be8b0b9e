package io.plumbline.domain.mix.forecast;

import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period that has come, beside what was promised of it.
 *
 * @param promised absent if nothing was promised of it before it came
 * @param naive what the same period a year before brought; absent if nobody knows
 */
public record JudgedPeriod(
    LocalDate period, double actual, @Nullable Promised promised, @Nullable Double naive) {

  /**
   * What was said.
   *
   * @param forecast which forecast said it, {@code F-0003}
   */
  public record Promised(String forecast, Estimate outcome) {

    /** Returns whether an outcome lies within the promised band. */
    public boolean holds(double actual) {
      return actual >= outcome.interval().lower() && actual <= outcome.interval().upper();
    }
  }
}

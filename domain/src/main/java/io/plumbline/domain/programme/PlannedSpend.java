package io.plumbline.domain.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan spends in a planning period: a plan of weeks or days, each counted where it begins.
 *
 * @param counted how many of the planned weeks or days begin in it
 * @param cents what they spend
 * @param whole whether the plan begins with the period or before; else what was spent earlier in
 *     the period is not known here
 */
public record PlannedSpend(PlanningPeriod period, int counted, long cents, boolean whole) {

  /**
   * Counts what falls into a period.
   *
   * @param begins the first days of what is planned, in order
   * @param each what is spent in each, in money
   */
  public static PlannedSpend of(PlanningPeriod period, List<LocalDate> begins, double each) {
    int counted = Math.toIntExact(begins.stream().filter(period.terms()::holds).count());
    return new PlannedSpend(
        period,
        counted,
        Math.round(100 * each * counted),
        !begins.isEmpty() && !begins.getFirst().isAfter(period.terms().first()));
  }

  /** Returns how that stands to what the period allows. */
  public PlanningPeriod.Standing standing() {
    return period.standing(cents);
  }
}

package io.plumbline.domain.maturity;

import java.util.List;

/**
 * The three spans of the first ninety days, counted from the brand's first fact, and their items.
 */
public enum PlaybookSpan {
  FIRST(
      0,
      30,
      List.of(
          Milestone.EXTRACTION,
          Milestone.CLEAN_DATA,
          Milestone.RIDGE_BUILD,
          Milestone.DECISION_CURRENCY,
          Milestone.GEO_HOLDOUT,
          Milestone.FIRST_MOVE)),
  SECOND(
      31,
      60,
      List.of(
          Milestone.MORE_SCOPE,
          Milestone.WEEKLY_TESTS,
          Milestone.DRAFTED_REQUESTS,
          Milestone.MONTHLY_REPORT)),
  THIRD(
      61,
      90,
      List.of(
          Milestone.CHANNELS_AT_BAR,
          Milestone.REACH_LIMITS,
          Milestone.DUAL_MODEL,
          Milestone.QUARTERLY_SCENARIO));

  private final int firstDay;
  private final int lastDay;
  private final List<Milestone> items;

  PlaybookSpan(int firstDay, int lastDay, List<Milestone> items) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.items = items;
  }

  /** Returns its first day; the day of the brand's first fact is day 0. */
  public int firstDay() {
    return firstDay;
  }

  /** Returns its last day. */
  public int lastDay() {
    return lastDay;
  }

  /** Returns what is to be reached in it. */
  public List<Milestone> items() {
    return items;
  }

  /** Returns its name for people. */
  public String title() {
    return "Day %d to %d".formatted(firstDay, lastDay);
  }
}

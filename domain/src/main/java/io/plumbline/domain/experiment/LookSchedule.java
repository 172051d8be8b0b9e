package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;

/**
 * When a test is looked at while it runs, fixed before it begins.
 *
 * @param days the days of the test, from 1, after which it is looked at; the last is its end. Empty
 *     for a confidence sequence: looked at whenever one likes
 */
public record LookSchedule(Control control, List<Integer> days) {

  /** What keeps the looks honest. Names are kept in the ledger: never rename. */
  public enum Control {
    /** One look, at the end. */
    FIXED,
    /** The chance of a false alarm is spent over the looks. */
    ALPHA_SPENDING,
    /** An interval that holds at every moment. */
    SEQUENCE
  }

  public LookSchedule {
    days = List.copyOf(days);
    int before = 0;
    for (int day : days) {
      that(day > before, "Looks are at days from 1, each after the one before: %s.", days);
      before = day;
    }
    switch (control) {
      case FIXED -> that(days.size() == 1, "A fixed plan has one look, not %s.", days.size());
      case ALPHA_SPENDING ->
          that(days.size() >= 2 && days.size() <= 366, "Spending takes 2 to 366 looks.");
      case SEQUENCE -> that(days.isEmpty(), "A confidence sequence has no days of looks.");
    }
  }

  /** Returns the plan with one look after {@code days} days. */
  public static LookSchedule atTheEnd(int days) {
    return new LookSchedule(Control.FIXED, List.of(days));
  }

  /** Returns whether a look after {@code day} days was planned; any other only peeks. */
  public boolean plans(int day) {
    return control == Control.SEQUENCE || days.contains(day);
  }
}

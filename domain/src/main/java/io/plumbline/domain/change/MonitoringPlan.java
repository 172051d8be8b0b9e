package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Probability;

/**
 * How a move is watched once it has shipped, and when it is taken back without asking again: who
 * approves a request approves this with it.
 *
 * @param shortDays the sanity check: 1 to {@code longDays}
 * @param longDays until delayed conversions have come, at most 182
 * @param breaches how many judged periods in a row outside the band take the move back, 1 to 30
 * @param side which side of the band counts
 * @param keepAbove the chance of improvement that must be left when the long window ends
 */
public record MonitoringPlan(
    int shortDays, int longDays, int breaches, Side side, Probability keepAbove) {

  /** Which outcomes outside the band count against a move. */
  public enum Side {
    /** Less than the band holds. */
    ADVERSE,
    /** Less or more. */
    EITHER
  }

  /** A week, four weeks, three days in a row; kept only while it is likelier good than bad. */
  public static final MonitoringPlan DEFAULT =
      new MonitoringPlan(7, 28, 3, Side.ADVERSE, new Probability(0.5));

  public MonitoringPlan {
    that(
        shortDays >= 1 && shortDays <= longDays && longDays <= 182,
        "The windows (%s and %s days) are 1 to 182 days, the short one first.",
        shortDays,
        longDays);
    that(breaches >= 1 && breaches <= 30, "Breaches in a row (%s) are 1 to 30.", breaches);
  }

  /** Returns the plan in plain English, with breaches counted by what {@code promised} is by. */
  public String sentence(PromisedOutcome promised) {
    String period = promised.isDaily() ? "day" : "week";
    return "Checked after %s and judged after %d; %s it back to the allocation before, and so does a chance of improvement of %s %% or less at the end."
        .formatted(
            shortDays == 1 ? "1 day" : shortDays + " days",
            longDays,
            breaches == 1
                ? "1 %s %s takes".formatted(period, where())
                : "%d %ss in a row %s take".formatted(breaches, period, where()),
            Math.round(100 * keepAbove.value()));
  }

  private String where() {
    return side == Side.ADVERSE ? "below the band" : "outside the band";
  }
}

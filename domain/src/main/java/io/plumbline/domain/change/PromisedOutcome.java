package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Estimate;
import java.util.List;

/**
 * What a move is promised to bring while it is watched; never changed, so that what comes is held
 * against what was approved. All in the KPI's own unit.
 *
 * @param periods each day or week of the long window, one after the other
 * @param shortTotal the outcome of the short window
 * @param longTotal that of the long window
 * @param without that of the long window had nothing been moved
 * @param lift what the move brings more, conversions after the window included
 */
public record PromisedOutcome(
    List<PromisedPeriod> periods,
    Estimate shortTotal,
    Estimate longTotal,
    Estimate without,
    Estimate lift) {

  public PromisedOutcome {
    periods = List.copyOf(periods);
    that(!periods.isEmpty(), "A promise is about some days.");
    for (int i = 1; i < periods.size(); i++) {
      that(
          periods.get(i).first().equals(periods.get(i - 1).last().plusDays(1)),
          "The promised period %s does not follow %s.",
          periods.get(i).first(),
          periods.get(i - 1).last());
    }
  }

  /** Returns whether it is promised by the day; by the week otherwise. */
  public boolean isDaily() {
    return periods.getFirst().days() == 1;
  }
}

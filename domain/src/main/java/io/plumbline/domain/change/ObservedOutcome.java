package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import org.jspecify.annotations.Nullable;

/**
 * What came of a move, by the outcome that was observed: the promise, corrected by what came.
 *
 * @param days over how many observed days
 * @param actual the outcome observed over them, in the KPI's own unit
 * @param effect of the move on the outcome, as a part of it
 * @param lift the same in the KPI's own unit
 * @param perMoney what each unit of moved money brought; absent if none was moved in that time
 * @param improvement the chance that it was better than none
 */
public record ObservedOutcome(
    int days,
    double actual,
    Estimate effect,
    Estimate lift,
    @Nullable Estimate perMoney,
    Probability improvement) {
  public ObservedOutcome {
    that(days >= 1, "An outcome is observed over at least a day.");
  }
}

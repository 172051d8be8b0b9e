package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import org.jspecify.annotations.Nullable;

/**
 * What a model run expects of a move.
 *
 * @param run the model run it comes from
 * @param effect on the outcome, as a part of it: 0.02 is two percent more
 * @param improvement the chance that the move is better than none; absent if the model cannot say
 */
public record ExpectedEffect(String run, Estimate effect, @Nullable Probability improvement) {
  public ExpectedEffect {
    that(!run.isBlank(), "An expected effect names its model run.");
  }
}

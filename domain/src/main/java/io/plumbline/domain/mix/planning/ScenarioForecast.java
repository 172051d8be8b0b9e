package io.plumbline.domain.mix.planning;

import io.plumbline.domain.shared.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario would bring, held against the plan there is on the same draws.
 *
 * @param baseline the expected outcome of the plan there is, over the frame
 * @param outcome that of the scenario
 * @param lift what it brings more
 * @param liftPercent of the baseline
 * @param spend planned in the scenario, less that of the baseline
 * @param marginalRoi what the next unit of money, laid as all of it is, would bring
 * @param probabilityOfLoss that it brings less
 * @param worstTwentieth the mean lift of the worst 5 % of the draws
 * @param moved the part of the budget it moves
 * @param steps in how many steps under the caps
 * @param triggered how likely its trigger is met under the plan there is, by the expected outcome;
 *     absent if it is no contingency plan
 * @param sentence all of it, in plain words
 * @param warnings what its answer leans on that is old or missing
 */
public record ScenarioForecast(
    String name,
    Estimate baseline,
    Estimate outcome,
    Estimate lift,
    Estimate liftPercent,
    double spend,
    Estimate marginalRoi,
    double probabilityOfLoss,
    double worstTwentieth,
    double moved,
    int steps,
    @Nullable Double triggered,
    String sentence,
    List<String> warnings) {

  public ScenarioForecast {
    warnings = List.copyOf(warnings);
  }
}

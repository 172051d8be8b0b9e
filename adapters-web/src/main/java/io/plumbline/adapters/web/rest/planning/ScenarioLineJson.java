package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.StoredScenario;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored scenario in a list.
 *
 * @param scenario its name for people, {@code S-0007}
 * @param state open, contingency, chosen or rejected
 * @param trigger when it is to be used, if it is a contingency plan
 */
public record ScenarioLineJson(
    UUID id,
    String scenario,
    String name,
    String state,
    String run,
    @Nullable TriggerJson trigger,
    String sentence,
    EstimateJson lift,
    @Nullable Double probabilityOfLoss,
    String storedBy,
    Instant storedAt,
    @Nullable ScenarioDecisionJson decision) {

  /** The outcome stays below a value for so many periods in a row. */
  public record TriggerJson(double below, int periods) {

    static @Nullable TriggerJson from(@Nullable ContingencyTrigger trigger) {
      return trigger == null ? null : new TriggerJson(trigger.below(), trigger.periods());
    }
  }

  static ScenarioLineJson from(ScenarioRecord record) {
    StoredScenario scenario = record.scenario();
    ScenarioForecast forecast = scenario.answer().scenario();
    return new ScenarioLineJson(
        scenario.id(),
        scenario.label(),
        scenario.name(),
        record.state().key(),
        scenario.runLabel(),
        TriggerJson.from(scenario.trigger()),
        forecast.sentence(),
        EstimateJson.of(forecast.lift()),
        finite(forecast.probabilityOfLoss()),
        scenario.by().name(),
        scenario.at(),
        ScenarioDecisionJson.from(record.decision()));
  }
}

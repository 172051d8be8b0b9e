package io.plumbline.adapters.web.rest.planning;

import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.StoredScenario;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored scenario, whole.
 *
 * @param scenario its name for people, {@code S-0007}
 * @param state open, contingency, chosen or rejected
 * @param asks the question as a SCENARIO.yaml, to be asked again
 * @param code the program that answered
 */
public record StoredScenarioJson(
    UUID id,
    String scenario,
    String name,
    String state,
    String run,
    UUID runId,
    ScenarioLineJson.@Nullable TriggerJson trigger,
    String asks,
    ScenarioAnswerJson answer,
    String code,
    String storedBy,
    Instant storedAt,
    @Nullable ScenarioDecisionJson decision) {

  static StoredScenarioJson from(ScenarioRecord record) {
    StoredScenario scenario = record.scenario();
    return new StoredScenarioJson(
        scenario.id(),
        scenario.label(),
        scenario.name(),
        record.state().key(),
        scenario.runLabel(),
        scenario.run(),
        ScenarioLineJson.TriggerJson.from(scenario.trigger()),
        scenario.asks(),
        ScenarioAnswerJson.from(scenario.answer()),
        scenario.code().toString(),
        scenario.by().name(),
        scenario.at(),
        ScenarioDecisionJson.from(record.decision()));
  }
}

package io.plumbline.domain.mix.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A stored scenario and the decision it was part of.
 *
 * @param decision absent while nobody has decided
 */
public record ScenarioRecord(StoredScenario scenario, @Nullable ScenarioDecision decision) {

  /** Returns what has become of it. */
  public ScenarioState state() {
    if (decision == null) {
      return scenario.trigger() == null ? ScenarioState.OPEN : ScenarioState.CONTINGENCY;
    }
    return scenario.id().equals(decision.chosen()) ? ScenarioState.CHOSEN : ScenarioState.REJECTED;
  }
}

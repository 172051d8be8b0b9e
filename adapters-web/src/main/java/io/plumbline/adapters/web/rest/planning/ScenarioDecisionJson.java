package io.plumbline.adapters.web.rest.planning;

import io.plumbline.domain.mix.scenario.ScenarioDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision over scenarios.
 *
 * @param chosen absent where none was
 */
public record ScenarioDecisionJson(
    UUID id,
    @Nullable UUID chosen,
    List<UUID> rejected,
    String reason,
    String decidedBy,
    Instant decidedAt) {

  static @Nullable ScenarioDecisionJson from(@Nullable ScenarioDecision decision) {
    return decision == null ? null : of(decision);
  }

  static ScenarioDecisionJson of(ScenarioDecision decision) {
    return new ScenarioDecisionJson(
        decision.id(),
        decision.chosen(),
        decision.rejected(),
        decision.reason(),
        decision.by().name(),
        decision.at());
  }
}

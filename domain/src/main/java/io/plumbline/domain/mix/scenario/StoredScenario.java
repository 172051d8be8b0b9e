package io.plumbline.domain.mix.scenario;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is kept: what was asked of which run, by whom, and what the run said then.
 *
 * @param number its number within the brand, from 1
 * @param runLabel the run's name, {@code R-0007}
 * @param asks the question as a SCENARIO.yaml, to be asked again
 * @param trigger when it is to be used, if it is a contingency plan
 * @param code the program that answered
 */
public record StoredScenario(
    UUID id,
    BrandId brand,
    int number,
    UUID run,
    String runLabel,
    String name,
    String asks,
    @Nullable ContingencyTrigger trigger,
    ScenarioAnswer answer,
    CodeVersion code,
    Actor by,
    Instant at) {

  public StoredScenario {
    that(number >= 1, "A scenario's number (%s) must be at least 1.", number);
    that(!name.isBlank(), "A scenario needs a name.");
    that(by.kind() != Actor.Kind.AGENT, "No agent stores scenarios, not %s either.", by.name());
  }

  /** Returns the name people use: {@code S-0007}. */
  public String label() {
    return label(number);
  }

  /** Returns the name of the scenario with this number. */
  public static String label(int number) {
    return "S-%04d".formatted(number);
  }
}

package io.plumbline.domain.mix.scenario;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision over a set of scenarios: one is chosen, or none, and the others are rejected.
 *
 * @param chosen absent where none of them is
 * @param reason why, 1 to 1000 characters
 */
public record ScenarioDecision(
    UUID id,
    BrandId brand,
    @Nullable UUID chosen,
    List<UUID> rejected,
    String reason,
    Actor by,
    Instant at) {

  private static final int LONGEST = 1000;

  public ScenarioDecision {
    rejected = List.copyOf(rejected);
    that(chosen != null || !rejected.isEmpty(), "A decision is about at least one scenario.");
    List<UUID> all = all(chosen, rejected);
    that(
        new HashSet<>(all).size() == all.size(),
        "A decision names each scenario once, chosen or rejected.");
    that(
        !reason.isBlank() && reason.length() <= LONGEST,
        "A decision needs a reason of 1 to %d characters.",
        LONGEST);
    that(by.kind() == Actor.Kind.HUMAN, "Only people decide, not %s.", by.name());
  }

  /** Returns the scenarios it is about, the chosen one first. */
  public List<UUID> scenarios() {
    return all(chosen, rejected);
  }

  private static List<UUID> all(@Nullable UUID chosen, List<UUID> rejected) {
    List<UUID> all = new ArrayList<>();
    if (chosen != null) {
      all.add(chosen);
    }
    all.addAll(rejected);
    return all;
  }
}

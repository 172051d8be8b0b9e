package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The brands' stored scenarios and the decisions on them; both only grow. */
public interface Scenarios {

  /** Returns the number the brand's next scenario gets; holds it in the open transaction. */
  int nextNumber(BrandId brand);

  /** Adds a scenario. */
  void add(StoredScenario scenario);

  /**
   * Adds a decision. Two that are made at once wait for each other.
   *
   * @return false, and nothing is changed, if any of its scenarios was decided before
   */
  boolean decide(ScenarioDecision decision);

  /** Returns the brand's scenario that is meant. */
  Optional<ScenarioRecord> find(BrandId brand, ScenarioReference reference);

  /**
   * Returns up to {@code limit} of the brand's scenarios, newest first.
   *
   * @param state only those in it; absent for all
   * @param below only those with a smaller number; {@link Integer#MAX_VALUE} for the newest
   */
  List<ScenarioRecord> page(BrandId brand, @Nullable ScenarioState state, int below, int limit);
}

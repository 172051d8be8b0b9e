package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists a brand's stored scenarios, page by page. */
public final class ListScenarios {

  private final Scenarios scenarios;

  public ListScenarios(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /**
   * Returns up to {@code limit} of the brand's scenarios, newest first.
   *
   * @param state only those in it; absent for all
   * @param below only those with a smaller number; {@link Integer#MAX_VALUE} for the newest
   */
  public List<ScenarioRecord> page(
      BrandId brand, @Nullable ScenarioState state, int below, int limit) {
    return scenarios.page(brand, state, below, limit);
  }
}

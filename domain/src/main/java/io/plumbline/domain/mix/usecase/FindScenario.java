package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Finds one of a brand's stored scenarios, with its decision. */
public final class FindScenario {

  private final Scenarios scenarios;

  public FindScenario(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** Returns the brand's scenario that is meant. */
  public Optional<ScenarioRecord> find(BrandId brand, ScenarioReference reference) {
    return scenarios.find(brand, reference);
  }
}

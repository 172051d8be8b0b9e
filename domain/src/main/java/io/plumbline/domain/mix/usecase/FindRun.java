package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Finds one of a brand's runs. */
public final class FindRun {

  private final ModelRuns runs;

  public FindRun(ModelRuns runs) {
    this.runs = runs;
  }

  /** Returns the run if it is the brand's. */
  public Optional<ModelRun> find(BrandId brand, RunReference reference) {
    return runs.find(brand, reference);
  }
}

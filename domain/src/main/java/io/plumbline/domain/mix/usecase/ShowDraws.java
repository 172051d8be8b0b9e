package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Hands out the draws a run answers from. */
public final class ShowDraws {

  private final ModelRuns runs;

  public ShowDraws(ModelRuns runs) {
    this.runs = runs;
  }

  /** Returns the draws of the brand's run. */
  public Optional<Posterior> draws(BrandId brand, RunReference reference) {
    return runs.find(brand, reference).map(ModelRun::id).flatMap(runs::posterior);
  }
}

package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Shows what a brand's newest fitted model answers. */
public final class ShowLatestRun {

  private final ModelRuns runs;

  public ShowLatestRun(ModelRuns runs) {
    this.runs = runs;
  }

  /** Returns the brand's newest run, if it has one. */
  public Optional<ModelRun> latest(BrandId brand) {
    return runs.latest(brand);
  }
}

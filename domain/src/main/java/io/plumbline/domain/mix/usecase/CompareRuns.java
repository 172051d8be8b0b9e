package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.registry.RunComparison;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Puts two of a brand's runs side by side. */
public final class CompareRuns {

  private final ModelRuns runs;

  public CompareRuns(ModelRuns runs) {
    this.runs = runs;
  }

  /** Returns how {@code right} differs from {@code left}; empty unless both are the brand's. */
  public Optional<RunComparison> compare(BrandId brand, RunReference left, RunReference right) {
    Optional<ModelRun> one = runs.find(brand, left);
    Optional<ModelRun> other = runs.find(brand, right);
    return one.flatMap(base -> other.map(challenger -> RunComparison.of(base, challenger)));
  }
}

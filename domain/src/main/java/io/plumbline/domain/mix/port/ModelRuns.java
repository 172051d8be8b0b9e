package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import java.util.UUID;

/** The brands' fitted models, with their draws; never changed. */
public interface ModelRuns {

  /** Returns the number the brand's next run gets; holds it in the open transaction. */
  int nextNumber(BrandId brand);

  /** Adds a run and its draws. */
  void add(ModelRun run, Posterior posterior);

  /** Returns the brand's newest run. */
  Optional<ModelRun> latest(BrandId brand);

  /** Returns the draws of a run. */
  Optional<Posterior> posterior(UUID run);
}

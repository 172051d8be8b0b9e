package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
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

  /** Returns the brand's run that is meant. */
  Optional<ModelRun> find(BrandId brand, RunReference reference);

  /**
   * Returns up to {@code limit} of the brand's runs that {@code filter} takes, newest first.
   *
   * @param below only runs with a smaller number; {@link Integer#MAX_VALUE} for the newest
   */
  List<RunSummary> page(BrandId brand, RunFilter filter, int below, int limit);

  /** Returns the draws of a run. */
  Optional<Posterior> posterior(UUID run);
}

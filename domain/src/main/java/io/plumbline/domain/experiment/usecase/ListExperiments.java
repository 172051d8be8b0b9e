package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Set;

/** Lists a brand's tests. */
public final class ListExperiments {

  private final Experiments experiments;

  public ListExperiments(Experiments experiments) {
    this.experiments = experiments;
  }

  /**
   * Returns the brand's newest tests, newest first.
   *
   * @param states the names of the states asked for; empty for all
   */
  public List<ExperimentHistory> newest(BrandId brand, Set<String> states, int limit) {
    return experiments.newest(brand, states, limit);
  }
}

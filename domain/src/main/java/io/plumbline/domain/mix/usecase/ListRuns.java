package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists a brand's runs, newest first, a page at a time. */
public final class ListRuns {

  private final ModelRuns runs;

  public ListRuns(ModelRuns runs) {
    this.runs = runs;
  }

  /**
   * Returns up to {@code limit} runs that {@code filter} takes, with a number below {@code below}.
   */
  public List<RunSummary> page(BrandId brand, RunFilter filter, int below, int limit) {
    return runs.page(brand, filter, below, limit);
  }
}

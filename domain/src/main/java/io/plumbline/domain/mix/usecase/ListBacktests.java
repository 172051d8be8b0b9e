package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** Lists the backtests of a run. */
public final class ListBacktests {

  private final ModelRuns runs;
  private final Backtests backtests;

  public ListBacktests(ModelRuns runs, Backtests backtests) {
    this.runs = runs;
    this.backtests = backtests;
  }

  /** Returns the run's backtests, newest first; empty if the brand has no such run. */
  public Optional<List<RunBacktest>> of(BrandId brand, RunReference reference) {
    return runs.find(brand, reference).map(ModelRun::id).map(run -> backtests.of(brand, run));
  }
}

package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import java.util.UUID;

/** Finds the backtest of a run that is still under way. */
public final class FindRunningBacktest {

  private static final int RECENT = 100;

  private final Jobs jobs;
  private final BacktestRequests requests;

  public FindRunningBacktest(Jobs jobs, BacktestRequests requests) {
    this.jobs = jobs;
    this.requests = requests;
  }

  /** Returns the job that backtests the run, if it has not ended. */
  public Optional<Job> find(BrandId brand, UUID run) {
    return jobs.newest(brand, RECENT).stream()
        .filter(job -> job.kind() == Job.Kind.BACKTEST && !job.state().finished())
        .filter(
            job ->
                requests.find(job.subject()).filter(asked -> asked.run().equals(run)).isPresent())
        .findFirst();
  }
}

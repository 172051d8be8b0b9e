package io.plumbline.application;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.job.usecase.CancelJob;
import io.plumbline.domain.job.usecase.FindJob;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.job.usecase.RunJob;
import io.plumbline.domain.media.usecase.ImportMedia;
import io.plumbline.domain.mix.usecase.BacktestRun;
import io.plumbline.domain.mix.usecase.FitBrandModel;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** Makes the use cases of background jobs, and says who does which kind of work. */
@Dependent
class JobBeans {

  @Produces
  @Singleton
  RunJob runJob(
      Jobs jobs,
      ImportMedia importMedia,
      FitBrandModel fitBrandModel,
      BacktestRun backtestRun,
      Transaction transaction,
      InstantSource clock) {
    return new RunJob(
        jobs,
        Map.of(
            Job.Kind.IMPORT,
            importMedia,
            Job.Kind.FIT,
            fitBrandModel,
            Job.Kind.BACKTEST,
            backtestRun),
        transaction,
        clock);
  }

  @Produces
  @Singleton
  FollowJobs followJobs(Jobs jobs) {
    return new FollowJobs(jobs);
  }

  @Produces
  @Singleton
  FindJob findJob(Jobs jobs) {
    return new FindJob(jobs);
  }

  @Produces
  @Singleton
  CancelJob cancelJob(Jobs jobs, Transaction transaction) {
    return new CancelJob(jobs, transaction);
  }
}

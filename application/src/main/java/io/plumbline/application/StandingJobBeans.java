package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.usecase.EveryLedger;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.job.port.StandingJobs;
import io.plumbline.domain.job.usecase.ListStandingJobs;
import io.plumbline.domain.job.usecase.RunStandingJob;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the use cases of standing jobs. */
@Dependent
class StandingJobBeans {

  @Produces
  @Singleton
  ChangeSettings changeSettings() {
    return ChangeSettings.from(
        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  ExperimentSettings experimentSettings() {
    return ExperimentSettings.from(
        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  StandingJobs standingJobs(Persistence persistence) {
    return persistence.standingJobs();
  }

  @Produces
  @Singleton
  ListStandingJobs listStandingJobs(StandingTimes times, StandingJobs standings) {
    return new ListStandingJobs(times.inWords(), standings);
  }

  @Produces
  @Singleton
  RunStandingJob runStandingJob(
      StandingTimes times,
      StandingJobs standings,
      RolesNow roles,
      EveryLedger ledgers,
      Transaction transaction,
      InstantSource clock) {
    return new RunStandingJob(times.inWords(), standings, roles, ledgers, transaction, clock);
  }
}

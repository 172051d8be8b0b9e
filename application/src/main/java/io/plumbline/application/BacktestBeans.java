package io.plumbline.application;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.usecase.BacktestModel;
import io.plumbline.domain.mix.usecase.BacktestRun;
import io.plumbline.domain.mix.usecase.FindRunningBacktest;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.RequestBacktest;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.RetrainModels;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.WatchForecasts;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** Makes the use cases that hold models to the past, and those that fit them anew. */
@Dependent
class BacktestBeans {

  @Produces
  @Singleton
  BacktestModel backtestModel(FitMixModel fit) {
    return new BacktestModel(Map.of(ModelFamily.BAYES, fit::fit, ModelFamily.RIDGE, fit::fit));
  }

  @Produces
  @Singleton
  RefitPolicy refitPolicy(Settings settings) {
    return new RefitPolicy(settings.highestError() / 100.0);
  }

  @Produces
  @Singleton
  BacktestRun backtestRun(
      BacktestModel backtest,
      BacktestRequests requests,
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      Backtests backtests,
      RequestFit requestFit,
      RefitPolicy policy,
      Ledger ledger,
      CodeVersion code,
      IdSource ids,
      InstantSource clock) {
    return new BacktestRun(
        backtest,
        requests,
        runs,
        format,
        batches,
        backtests,
        requestFit,
        policy,
        ledger,
        code,
        ids,
        clock);
  }

  @Produces
  @Singleton
  RequestBacktest requestBacktest(
      ModelRuns runs,
      BacktestRequests requests,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new RequestBacktest(runs, requests, jobs, queue, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ListBacktests listBacktests(ModelRuns runs, Backtests backtests) {
    return new ListBacktests(runs, backtests);
  }

  @Produces
  @Singleton
  FindRunningBacktest findRunningBacktest(Jobs jobs, BacktestRequests requests) {
    return new FindRunningBacktest(jobs, requests);
  }

  @Produces
  @Singleton
  RetrainModels retrainModels(
      Brands brands,
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      Jobs jobs,
      RequestFit requestFit) {
    return new RetrainModels(brands, runs, format, batches, jobs, requestFit);
  }

  @Produces
  @Singleton
  WatchForecasts watchForecasts(
      Brands brands,
      ShowChampion shown,
      SpecFormat format,
      Batches batches,
      Backtests backtests,
      BacktestRequests requests,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new WatchForecasts(
        brands, shown, format, batches, backtests, requests, jobs, queue, ids, transaction, clock);
  }
}

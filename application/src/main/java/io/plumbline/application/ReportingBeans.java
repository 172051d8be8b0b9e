package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.mix.usecase.ListPromotions;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.ReadPlatformCredit;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ReviewForecasts;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.usecase.FindReport;
import io.plumbline.domain.reporting.usecase.ListReports;
import io.plumbline.domain.reporting.usecase.PrepareReport;
import io.plumbline.domain.reporting.usecase.PublishDueReports;
import io.plumbline.domain.reporting.usecase.PublishReport;
import io.plumbline.domain.reporting.usecase.ReadComingFacts;
import io.plumbline.domain.reporting.usecase.ReadModelFacts;
import io.plumbline.domain.reporting.usecase.ReadRecordFacts;
import io.plumbline.domain.reporting.usecase.ShowOnboarding;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import io.plumbline.domain.reporting.usecase.WriteRunCard;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the use cases that sum up. */
@Dependent
class ReportingBeans {

  @Produces
  @Singleton
  SummarizeHome summarizeHome(ShowChampion showChampion, AssessDataQuality assessDataQuality) {
    return new SummarizeHome(showChampion, assessDataQuality);
  }

  @Produces
  @Singleton
  ShowOnboarding showOnboarding(
      ListBatches batches,
      ShowMixModelSpec spec,
      FollowJobs jobs,
      ShowChampion champion,
      ListExperiments tests) {
    return new ShowOnboarding(batches, spec, jobs, champion, tests);
  }

  @Produces
  @Singleton
  ReportSettings reportSettings() {
    return ReportSettings.from(
        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  Reports reports(Persistence persistence) {
    return persistence.reports();
  }

  @Produces
  @Singleton
  ReviewForecasts reviewForecasts(SpecFormat format, Batches batches, Forecasts forecasts) {
    return new ReviewForecasts(format, batches, forecasts);
  }

  @Produces
  @Singleton
  ReadPlatformCredit readPlatformCredit(RestoreRun restore, SpecFormat format, Batches batches) {
    return new ReadPlatformCredit(restore, format, batches);
  }

  @Produces
  @Singleton
  ReadModelFacts readModelFacts(
      SummarizeHome summarize,
      ShowDecisionCurrency currency,
      ReviewForecasts forecasts,
      MeasureBudgetEfficiency efficiency,
      ReadPlatformCredit credit) {
    return new ReadModelFacts(summarize, currency, forecasts, efficiency, credit);
  }

  @Produces
  @Singleton
  ReadRecordFacts readRecordFacts(Ledger ledger, ShowPeriod period, ShowAlerts alerts) {
    return new ReadRecordFacts(ledger, period, alerts);
  }

  @Produces
  @Singleton
  ReadComingFacts readComingFacts(
      ShowRules rules,
      ListCircumstances circumstances,
      ListChanges changes,
      ListExperiments tests,
      ListForecasts forecasts) {
    return new ReadComingFacts(rules, circumstances, changes, tests, forecasts);
  }

  @Produces
  @Singleton
  PrepareReport prepareReport(
      Brands brands,
      ReadModelFacts model,
      ReadRecordFacts onRecord,
      ReadComingFacts coming,
      InstantSource clock) {
    return new PrepareReport(brands, model, onRecord, coming, clock);
  }

  @Produces
  @Singleton
  PublishReport publishReport(
      PrepareReport prepare,
      Reports reports,
      Ledger ledger,
      RolesNow roles,
      Transaction transaction,
      InstantSource clock) {
    return new PublishReport(prepare, reports, ledger, roles, transaction, clock);
  }

  @Produces
  @Singleton
  PublishDueReports publishDueReports(
      Brands brands,
      PrepareReport prepare,
      Reports reports,
      Ledger ledger,
      Transaction transaction,
      InstantSource clock) {
    return new PublishDueReports(brands, prepare, reports, ledger, transaction, clock);
  }

  @Produces
  @Singleton
  ListReports listReports(Reports reports) {
    return new ListReports(reports);
  }

  @Produces
  @Singleton
  FindReport findReport(Reports reports) {
    return new FindReport(reports);
  }

  @Produces
  @Singleton
  WriteRunCard writeRunCard(
      Brands brands,
      FindRun runs,
      ListBacktests backtests,
      ListPromotions promotions,
      ShowChampion champion,
      FindSteward stewards) {
    return new WriteRunCard(brands, runs, backtests, promotions, champion, stewards);
  }
}

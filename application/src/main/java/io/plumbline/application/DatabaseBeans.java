package io.plumbline.application;

import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.files.BacktestJson;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.adapters.persistence.files.ForecastJson;
import io.plumbline.adapters.persistence.files.ScenarioJson;
import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.Uploads;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Opens the database and puts every driven port on it. */
@Dependent
class DatabaseBeans {

  @Produces
  @Singleton
  Database database(Settings settings) {
    return Database.open(settings.database());
  }

  void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  Persistence persistence(Database database) {
    return new Persistence(database.dataSource());
  }

  @Produces
  @Singleton
  Transaction transaction(Persistence persistence) {
    return persistence.transaction();
  }

  @Produces
  @Singleton
  Brands brands(Persistence persistence) {
    return persistence.brands();
  }

  @Produces
  @Singleton
  Users users(Persistence persistence) {
    return persistence.users();
  }

  @Produces
  @Singleton
  AccessTokens accessTokens(Persistence persistence) {
    return persistence.accessTokens();
  }

  @Produces
  @Singleton
  SignInAttempts signInAttempts(Persistence persistence) {
    return persistence.signInAttempts();
  }

  @Produces
  @Singleton
  Ledger ledger(Persistence persistence, InstantSource clock) {
    return persistence.ledger(clock);
  }

  @Produces
  @Singleton
  Checkpoints checkpoints(Persistence persistence) {
    return persistence.checkpoints();
  }

  @Produces
  @Singleton
  LedgerRights ledgerRights(Persistence persistence) {
    return persistence.ledgerRights();
  }

  @Produces
  @Singleton
  Uploads uploads(Persistence persistence) {
    return persistence.uploads((name, bytes) -> new CsvMediaFeed(name, bytes::get));
  }

  @Produces
  @Singleton
  Batches batches(Persistence persistence) {
    return persistence.batches();
  }

  @Produces
  @Singleton
  MixModelSpecs mixModelSpecs(Persistence persistence) {
    return persistence.mixModelSpecs();
  }

  @Produces
  @Singleton
  FitRequests fitRequests(Persistence persistence) {
    return persistence.fitRequests();
  }

  @Produces
  @Singleton
  ModelRuns modelRuns(Persistence persistence) {
    return persistence.modelRuns(new FitJson());
  }

  @Produces
  @Singleton
  Promotions promotions(Persistence persistence) {
    return persistence.promotions();
  }

  @Produces
  @Singleton
  Backtests backtests(Persistence persistence) {
    return persistence.backtests(new BacktestJson());
  }

  @Produces
  @Singleton
  Forecasts forecasts(Persistence persistence) {
    return persistence.forecasts(new ForecastJson());
  }

  @Produces
  @Singleton
  Scenarios scenarios(Persistence persistence) {
    return persistence.scenarios(new ScenarioJson());
  }

  @Produces
  @Singleton
  BacktestRequests backtestRequests(Persistence persistence) {
    return persistence.backtestRequests();
  }

  @Produces
  @Singleton
  RuleBooks ruleBooks(Persistence persistence) {
    return persistence.ruleBooks();
  }

  @Produces
  @Singleton
  StatedCircumstances statedCircumstances(Persistence persistence) {
    return persistence.statedCircumstances();
  }

  @Produces
  @Singleton
  Jobs jobs(Persistence persistence) {
    return persistence.jobs();
  }

  @Produces
  @Singleton
  JobQueue jobQueue(Persistence persistence) {
    return persistence.jobQueue();
  }
}

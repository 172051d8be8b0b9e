package io.plumbline.adapters.persistence;

import io.plumbline.adapters.persistence.access.AccessTables;
import io.plumbline.adapters.persistence.alert.AlertTables;
import io.plumbline.adapters.persistence.change.ChangeTables;
import io.plumbline.adapters.persistence.change.DispatchCodec;
import io.plumbline.adapters.persistence.change.PolicyTables;
import io.plumbline.adapters.persistence.change.ShippingTables;
import io.plumbline.adapters.persistence.chat.ChatTables;
import io.plumbline.adapters.persistence.experiment.ExperimentTables;
import io.plumbline.adapters.persistence.job.JobTables;
import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.adapters.persistence.job.Workers;
import io.plumbline.adapters.persistence.ledger.LedgerTable;
import io.plumbline.adapters.persistence.maturity.MaturityTables;
import io.plumbline.adapters.persistence.media.FeedFactory;
import io.plumbline.adapters.persistence.media.MediaTables;
import io.plumbline.adapters.persistence.mix.BacktestCodec;
import io.plumbline.adapters.persistence.mix.ForecastCodec;
import io.plumbline.adapters.persistence.mix.MixTables;
import io.plumbline.adapters.persistence.mix.ReportCodec;
import io.plumbline.adapters.persistence.mix.ScenarioCodec;
import io.plumbline.adapters.persistence.programme.ProgrammeTables;
import io.plumbline.adapters.persistence.report.ReportTables;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.chat.port.Announcements;
import io.plumbline.domain.chat.port.ChatLinks;
import io.plumbline.domain.chat.port.SeenCalls;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.job.port.StandingJobs;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.maturity.port.Maturities;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.Uploads;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.DecisionCurrencies;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.LiftTests;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The driven ports on one database. All share its transactions: what several ports do inside {@link
 * #transaction} happens together or not at all.
 */
public final class Persistence {

  private final DataSource pool;
  private final JooqTransaction transaction;

  /** The ports on the database behind {@code pool}, used as the application's role. */
  public Persistence(DataSource pool) {
    this.pool = pool;
    this.transaction = new JooqTransaction(pool);
  }

  public Transaction transaction() {
    return transaction;
  }

  public Brands brands() {
    return AccessTables.brands(transaction);
  }

  public Users users() {
    return AccessTables.users(transaction);
  }

  public AccessTokens accessTokens() {
    return AccessTables.accessTokens(transaction);
  }

  public SignInAttempts signInAttempts() {
    return AccessTables.signInAttempts(transaction);
  }

  /** Returns the ledger; {@code clock} dates its entries. */
  public Ledger ledger(InstantSource clock) {
    return LedgerTable.ledger(transaction, clock);
  }

  /** Returns the signed checkpoints of the ledgers. */
  public Checkpoints checkpoints() {
    return LedgerTable.checkpoints(transaction);
  }

  /** Returns who may correct an entry of a ledger. */
  public LedgerRights ledgerRights() {
    return LedgerTable.rights(transaction);
  }

  /** Returns the uploads; {@code feeds} reads their files. */
  public Uploads uploads(FeedFactory feeds) {
    return MediaTables.uploads(transaction, feeds);
  }

  public Batches batches() {
    return MediaTables.batches(transaction);
  }

  public MixModelSpecs mixModelSpecs() {
    return MixTables.mixModelSpecs(transaction);
  }

  public FitRequests fitRequests() {
    return MixTables.fitRequests(transaction);
  }

  /** Returns the model runs; {@code reports} writes what they answer. */
  public ModelRuns modelRuns(ReportCodec reports) {
    return MixTables.modelRuns(transaction, reports);
  }

  public Promotions promotions() {
    return MixTables.promotions(transaction);
  }

  /** Returns the backtests; {@code results} writes what they found. */
  public Backtests backtests(BacktestCodec results) {
    return MixTables.backtests(transaction, results);
  }

  /** Returns the forecasts; {@code promises} writes what they say. */
  public Forecasts forecasts(ForecastCodec promises) {
    return MixTables.forecasts(transaction, promises);
  }

  /** Returns the scenarios; {@code answers} writes what was said of them. */
  public Scenarios scenarios(ScenarioCodec answers) {
    return MixTables.scenarios(transaction, answers);
  }

  public BacktestRequests backtestRequests() {
    return MixTables.backtestRequests(transaction);
  }

  public Experiments experiments() {
    return ExperimentTables.experiments(transaction);
  }

  /** Returns the tests as moves of budget know them. */
  public KnownTests knownTests() {
    return ExperimentTables.knownTests(transaction);
  }

  /** Returns the tests as the model is held to them. */
  public LiftTests liftTests() {
    return ExperimentTables.liftTests(transaction);
  }

  public ChangeRequests changeRequests() {
    return ChangeTables.changeRequests(transaction);
  }

  public DecisionCurrencies decisionCurrencies() {
    return MixTables.decisionCurrencies(transaction);
  }

  public StandingBudgets standingBudgets() {
    return ChangeTables.standingBudgets(transaction);
  }

  public RuleBooks ruleBooks() {
    return PolicyTables.ruleBooks(transaction);
  }

  public StatedCircumstances statedCircumstances() {
    return PolicyTables.statedCircumstances(transaction);
  }

  /** Returns the dispatches of budget; {@code legs} writes how far they are. */
  public Dispatches dispatches(DispatchCodec legs) {
    return ShippingTables.dispatches(transaction, legs);
  }

  /** Returns how budgets are set. */
  public Routes budgetRoutes() {
    return ShippingTables.routes(transaction);
  }

  public ChatLinks chatLinks() {
    return ChatTables.links(transaction);
  }

  public SeenCalls seenCalls() {
    return ChatTables.seenCalls(transaction);
  }

  public Announcements announcements() {
    return ChatTables.announcements(transaction);
  }

  public Programmes programmes() {
    return ProgrammeTables.programmes(transaction);
  }

  public Maturities maturities() {
    return MaturityTables.maturities(transaction);
  }

  public Alerts alerts() {
    return AlertTables.alerts(transaction);
  }

  public AlertRoutes alertRoutes() {
    return AlertTables.routes(transaction);
  }

  public AlertDeliveries alertDeliveries() {
    return AlertTables.deliveries(transaction);
  }

  public Reports reports() {
    return ReportTables.reports(transaction);
  }

  public Jobs jobs() {
    return JobTables.jobs(transaction);
  }

  public JobQueue jobQueue() {
    return JobTables.queue(transaction);
  }

  public StandingJobs standingJobs() {
    return JobTables.standingJobs(transaction);
  }

  /**
   * Starts workers that run queued jobs, those included that a dead process left.
   *
   * @param run runs the job with this id to its end: {@code RunJob::run}
   * @param atOnce how many jobs run at the same time
   * @param recurring what is done at set times, by one of all nodes
   */
  public Workers startWorkers(Consumer<UUID> run, int atOnce, List<Recurring> recurring) {
    return Workers.start(pool, run, atOnce, recurring);
  }
}

package io.plumbline.adapters.web.preview;

import io.plumbline.adapters.web.ui.home.Efficiencies;
import io.plumbline.adapters.web.ui.media.JobWatch;
import io.plumbline.adapters.web.ui.mix.DeepDives;
import io.plumbline.adapters.web.ui.planner.PlanDesks;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.CountingTokens;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemorySignInAttempts;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.access.usecase.CurrentUser;
import io.plumbline.domain.access.usecase.EveryLedger;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.access.usecase.ListUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.access.usecase.SignIn;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertChanged;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.port.InMemoryAlertDeliveries;
import io.plumbline.domain.alert.port.InMemoryAlertRoutes;
import io.plumbline.domain.alert.port.InMemoryAlerts;
import io.plumbline.domain.alert.usecase.AcknowledgeAlert;
import io.plumbline.domain.alert.usecase.AlertBook;
import io.plumbline.domain.alert.usecase.CountOpenAlerts;
import io.plumbline.domain.alert.usecase.SetAlertRoute;
import io.plumbline.domain.alert.usecase.ShowAlertRoutes;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.alert.usecase.SnoozeAlert;
import io.plumbline.domain.change.port.InMemoryRuleBooks;
import io.plumbline.domain.change.port.InMemoryStatedCircumstances;
import io.plumbline.domain.change.usecase.DecideRules;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ListRuleChanges;
import io.plumbline.domain.change.usecase.ProposeRules;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.change.usecase.StateCircumstance;
import io.plumbline.domain.change.usecase.WithdrawCircumstance;
import io.plumbline.domain.chat.port.InMemoryChatLinks;
import io.plumbline.domain.chat.usecase.IssueLinkCode;
import io.plumbline.domain.chat.usecase.LinkBook;
import io.plumbline.domain.chat.usecase.ShowLink;
import io.plumbline.domain.chat.usecase.UnlinkAccount;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.job.port.InMemoryJobQueue;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.job.port.InMemoryStandingJobs;
import io.plumbline.domain.job.usecase.CancelJob;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.job.usecase.ListStandingJobs;
import io.plumbline.domain.job.usecase.RunJob;
import io.plumbline.domain.job.usecase.RunStandingJob;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.SampleSigner;
import io.plumbline.domain.ledger.port.InMemoryCheckpoints;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.InMemoryPublished;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.ledger.usecase.ListCheckpoints;
import io.plumbline.domain.ledger.usecase.ListCorrections;
import io.plumbline.domain.ledger.usecase.ProveEntry;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.TraceEntry;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.maturity.port.InMemoryMaturities;
import io.plumbline.domain.maturity.usecase.ChooseFramework;
import io.plumbline.domain.maturity.usecase.ShowMaturity;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.BatchImported;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.media.port.InMemoryUploads;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.media.usecase.ImportMedia;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.media.usecase.ShowSampleData;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.ModelRunFinished;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.InMemoryBacktestRequests;
import io.plumbline.domain.mix.port.InMemoryBacktests;
import io.plumbline.domain.mix.port.InMemoryDecisionCurrencies;
import io.plumbline.domain.mix.port.InMemoryFitRequests;
import io.plumbline.domain.mix.port.InMemoryForecasts;
import io.plumbline.domain.mix.port.InMemoryMixModelSpecs;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.port.InMemoryScenarios;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.usecase.CompareRuns;
import io.plumbline.domain.mix.usecase.CreditChannels;
import io.plumbline.domain.mix.usecase.DecidePromotion;
import io.plumbline.domain.mix.usecase.DecideScenarios;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.FindRunningBacktest;
import io.plumbline.domain.mix.usecase.FindScenario;
import io.plumbline.domain.mix.usecase.GuessMapping;
import io.plumbline.domain.mix.usecase.ImportByMapping;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.mix.usecase.ListPromotions;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.mix.usecase.ListScenarios;
import io.plumbline.domain.mix.usecase.MakeForecast;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.MeasureEfficiency;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.PreviewMapping;
import io.plumbline.domain.mix.usecase.ReadScenario;
import io.plumbline.domain.mix.usecase.RequestBacktest;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.RequestPromotion;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.mix.usecase.SaveScenario;
import io.plumbline.domain.mix.usecase.SetDecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.mix.usecase.WriteScenario;
import io.plumbline.domain.programme.port.InMemoryProgrammes;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import io.plumbline.domain.programme.usecase.DescribeChannel;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.programme.usecase.ListBacklog;
import io.plumbline.domain.programme.usecase.ListPlanningPeriods;
import io.plumbline.domain.programme.usecase.ListTouchpoints;
import io.plumbline.domain.programme.usecase.NameSteward;
import io.plumbline.domain.programme.usecase.SetPlanningPeriod;
import io.plumbline.domain.reporting.usecase.ChooseHeadlineKpis;
import io.plumbline.domain.reporting.usecase.ClosePeriod;
import io.plumbline.domain.reporting.usecase.PrepareReport;
import io.plumbline.domain.reporting.usecase.ShowHeadlineKpis;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Everything the pages stand on, in memory: people, brands, a batch, a fitted model, a ledger. */
public final class World {

  /** What runs are asked on, by all worlds. */
  private static final ExecutorService ASKED =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("asked-", 0).daemon().factory());

  public static final BrandId HARBOUR = new BrandId("harbour-retail");
  public static final BrandId SEASIDE = new BrandId("seaside-outlets");
  public static final BrandId LAKESIDE = new BrandId("lakeside-foods");
  public static final BrandId ORCHARD = new BrandId("orchard-travel");
  public static final BrandId EMPTY = new BrandId("new-brand");

  static final InstantSource TIME = InstantSource.system();

  final InstantSource clock = TIME;
  final PeopleInMemory people = PeopleInMemory.oneOfEach();
  final InMemoryTransaction transaction = new InMemoryTransaction();
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryModelRuns runs = new InMemoryModelRuns(transaction);
  final InMemoryBatches batches = new InMemoryBatches(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  final InMemorySignInAttempts attempts = new InMemorySignInAttempts(transaction);
  private final InMemoryMixModelSpecs specs = new InMemoryMixModelSpecs(transaction);
  private final InMemoryFitRequests fitRequests = new InMemoryFitRequests(transaction);
  final InMemoryDecisionCurrencies currencies = new InMemoryDecisionCurrencies(transaction);
  final InMemoryPromotions promotions = new InMemoryPromotions(transaction);
  final InMemoryProgrammes programmes = new InMemoryProgrammes(transaction);
  final InMemoryMaturities maturities = new InMemoryMaturities(transaction);
  private final InMemoryAlerts alerts = new InMemoryAlerts(transaction);
  private final InMemoryAlertRoutes alertRoutes = new InMemoryAlertRoutes(transaction);
  private final InMemoryAlertDeliveries alertDeliveries =
      new InMemoryAlertDeliveries(transaction, alerts);
  final InMemoryRuleBooks ruleBooks = new InMemoryRuleBooks(transaction);
  final InMemoryStatedCircumstances circumstances = new InMemoryStatedCircumstances(transaction);
  final InMemoryForecasts forecasts = new InMemoryForecasts(transaction);
  final InMemoryBacktests backtests = new InMemoryBacktests(transaction);
  final InMemoryBacktestRequests backtestRequests = new InMemoryBacktestRequests(transaction);
  final InMemoryJobs jobs = new InMemoryJobs(transaction);
  final InMemoryJobQueue queue = new InMemoryJobQueue(transaction);
  final InMemoryStandingJobs standingJobs = MadeUpJobs.standing(clock.instant());
  private final InMemoryUploads uploads = new InMemoryUploads(transaction, CannedFormats::feed);
  private final InMemoryScenarios scenarios = new InMemoryScenarios(transaction);
  private final ScenarioFormat scenarioFormat = new RememberedQuestions();
  private final AtomicLong ids = new AtomicLong();
  final MadeUpMoves moves = new MadeUpMoves(this);
  final MadeUpTests tests = new MadeUpTests(this);
  private final MadeUpReports reports = new MadeUpReports(this);

  /** Returns a world with people and nothing else: no brand, no data. */
  public static World bare() {
    return new World();
  }

  /**
   * Returns a world with a plainly fitted brand, one whose model has owned media, a halo, geos and
   * tests, one with several runs to choose a champion from, and one without anything.
   */
  public static World fitted() {
    World world = new World();
    world.brands.add(new Brand(HARBOUR, "Harbour Retail", Currency.getInstance("USD")));
    world.brands.add(new Brand(SEASIDE, "Seaside Outlets", Currency.getInstance("USD")));
    world.brands.add(new Brand(EMPTY, "New Brand", Currency.getInstance("EUR")));
    world.imported("harbour-retail-2024.csv", LocalDate.of(2024, 3, 4), 143);
    world.specs.save(HARBOUR, CannedFormats.TEXT, Actor.human("lead"), world.clock.instant());
    world.run(HARBOUR, MadeUpReport.passing(8));
    world.forecasts.add(MadeUpForecast.of(world.runs.latest(HARBOUR).orElseThrow(), world.id(), 1));
    world.run(SEASIDE, MadeUpReport.everything(8));
    world.programmes.knowsSteward(LAKESIDE, "lead", world.clock.instant());
    MadeUpRegistry.of(world);
    return world;
  }

  /** Returns the same with a brand of twelve channels whose model can be asked about plans. */
  public static World planning() {
    World world = fitted();
    MadeUpOrchard.of(world);
    return world;
  }

  /** All of it at once: runs that can be planned with, requests in every state, tests. */
  public static World whole() {
    World world = planning();
    world.moves.happen();
    world.tests.happen();
    MadeUpMaturity.of(world);
    return world;
  }

  /** Publishes the week and the month of Harbour Retail that ended last; returns this world. */
  public World reported() {
    PrepareReport prepare = useCases().of(PrepareReport.class);
    reports.published(HARBOUR, prepare);
    return this;
  }

  /** Returns a world in which moves are asked for, decided on, and out. */
  public static World moving() {
    World world = fitted();
    world.moves.happen();
    return world;
  }

  /** Returns a world with tests in every state. */
  public static World testing() {
    World world = fitted();
    world.tests.happen();
    return world;
  }

  /** Imports another account of Orchard Travel's first week. */
  public void orchardChanged() {
    MadeUpOrchard.changed(this);
  }

  /** Imports a file of weekly spend and revenue for Harbour Retail. */
  public void imported(String file, LocalDate first, int weeks) {
    Batch batch =
        new Batch(
            id(),
            HARBOUR,
            file,
            "e2f7a9c01d44b684".repeat(4),
            "WEEK from week",
            List.of("week", "tv", "revenue"),
            weeks,
            2L * weeks,
            first,
            first.plusWeeks(weeks - 1L),
            clock.instant(),
            Actor.human("lead"));
    batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < weeks; t++) {
            LocalDate week = first.plusWeeks(t);
            rows.write(
                new SourceRow(
                    t + 2L,
                    List.of(week.toString(), "1", "2"),
                    List.of(
                        new Observation(
                            t + 2L,
                            week,
                            Geo.NATIONAL,
                            new Measure(Measure.Kind.SPEND, "TV"),
                            BigDecimal.valueOf(t % 9 == 4 ? -120 : 1_000 + 37L * (t % 11))),
                        new Observation(
                            t + 2L,
                            week,
                            Geo.NATIONAL,
                            new Measure(Measure.Kind.OUTCOME, "revenue"),
                            BigDecimal.valueOf(240_000 + 913L * (t % 13))))));
          }
        });
    ledger.append(HARBOUR, new BatchImported(batch), Actor.human("lead"), Origin.JOB, id());
  }

  /** Adds a fitted model of a brand. */
  public void run(BrandId brand, MixModelReport report) {
    run(brand, "name: Harbour Retail\n", CodeVersion.UNKNOWN, report);
  }

  ModelRun run(BrandId brand, String spec, CodeVersion code, MixModelReport report) {
    ModelRun run =
        new ModelRun(
            id(),
            brand,
            runs.nextNumber(brand),
            clock.instant(),
            Actor.human("lead"),
            spec,
            code,
            report);
    programmes.knows(brand, run.label());
    runs.add(run, new Posterior(List.of(), 2, 1, new double[0], new double[2]));
    ledger.append(brand, new ModelRunFinished(run), Actor.human("lead"), Origin.JOB, id());
    return run;
  }

  /** Fits Lakeside Foods so many times more. */
  public void manyRuns(int count) {
    for (int i = 0; i < count; i++) {
      run(LAKESIDE, MadeUpReport.passing(8));
    }
  }

  private AlertBook alertBook() {
    return new AlertBook(alerts, ledger, this::id, transaction, clock);
  }

  /** Has rules find these conditions of Harbour Retail, each its alert. */
  public void alerted(Condition... conditions) {
    for (Condition condition : conditions) {
      transaction.run(
          () -> {
            Alert alert =
                Alert.raised(id(), HARBOUR, alerts.next(HARBOUR), condition, clock.instant());
            alerts.put(
                alert,
                ledger.append(HARBOUR, new AlertChanged(alert), Actor.SYSTEM, Origin.JOB, id()));
          });
    }
  }

  private EveryLedger ledgers() {
    return new EveryLedger(brands, ledger);
  }

  /** Returns what shows how far a brand has come. */
  ShowMaturity showMaturity() {
    return new ShowMaturity(
        ledger,
        batches,
        new ShowChampion(runs, promotions),
        new ListBacktests(runs, backtests),
        new ListExperiments(tests.experiments),
        new ShowRules(ruleBooks),
        moves.requests,
        maturities,
        clock);
  }

  /** Returns what shows the decision currency. */
  ShowDecisionCurrency showCurrency() {
    return new ShowDecisionCurrency(currencies);
  }

  /** Returns the use cases over this world. */
  public TableInstances useCases() {
    AssessDataQuality assess = new AssessDataQuality(batches, clock);
    CannedFormats formats = new CannedFormats();
    PreviewMapping preview = new PreviewMapping(new LinesFormat(), new CannedFormats());
    InMemoryChatLinks links = new InMemoryChatLinks(transaction);
    return reports.useCases(
        tests
            .useCases(moves.useCases(new TableInstances()))
            .with(ShowLink.class, new ShowLink(links))
            .with(
                IssueLinkCode.class,
                new IssueLinkCode(links, new CountingTokens(), transaction, clock))
            .with(
                UnlinkAccount.class,
                new UnlinkAccount(links, new LinkBook(brands, ledger, this::id), transaction))
            .with(InstantSource.class, clock)
            .with(CurrentUser.class, new CurrentUser(people))
            .with(
                SignIn.class,
                new SignIn(people, new PlainPasswords(), attempts, ledgers(), transaction, clock))
            .with(ListBrands.class, new ListBrands(brands))
            .with(ShowChampion.class, new ShowChampion(runs, promotions))
            .with(ShowDecisionCurrency.class, showCurrency())
            .with(
                SetDecisionCurrency.class,
                new SetDecisionCurrency(
                    currencies,
                    new ShowChampion(runs, promotions),
                    new RolesNow(people),
                    ledger,
                    this::id,
                    transaction))
            .with(ShowMaturity.class, showMaturity())
            .with(
                ChooseFramework.class,
                new ChooseFramework(
                    maturities,
                    showMaturity(),
                    new RolesNow(people),
                    ledger,
                    this::id,
                    transaction))
            .with(ListRuns.class, new ListRuns(runs))
            .with(FindRun.class, new FindRun(runs))
            .with(CompareRuns.class, new CompareRuns(runs))
            .with(ShowAlerts.class, new ShowAlerts(alerts, alertDeliveries, clock))
            .with(CountOpenAlerts.class, new CountOpenAlerts(alerts, clock))
            .with(AcknowledgeAlert.class, new AcknowledgeAlert(alertBook(), new RolesNow(people)))
            .with(SnoozeAlert.class, new SnoozeAlert(alertBook(), new RolesNow(people)))
            .with(ShowAlertRoutes.class, new ShowAlertRoutes(alertRoutes, List.of()))
            .with(
                SetAlertRoute.class,
                new SetAlertRoute(alertRoutes, alertBook(), new RolesNow(people)))
            .with(FindSteward.class, new FindSteward(programmes, people))
            .with(
                NameSteward.class,
                new NameSteward(programmes, people, ledger, this::id, transaction))
            .with(ListPlanningPeriods.class, new ListPlanningPeriods(programmes, clock))
            .with(
                SetPlanningPeriod.class,
                new SetPlanningPeriod(
                    programmes, brands, new RolesNow(people), ledger, this::id, transaction))
            .with(ListBacklog.class, new ListBacklog(programmes))
            .with(
                ChangeBacklog.class,
                new ChangeBacklog(programmes, people, ledger, this::id, transaction))
            .with(ListTouchpoints.class, new ListTouchpoints(programmes))
            .with(
                DescribeChannel.class,
                new DescribeChannel(
                    programmes, new RolesNow(people), ledger, this::id, transaction))
            .with(ListPromotions.class, new ListPromotions(promotions))
            .with(RequestPromotion.class, MadeUpRegistry.requests(this))
            .with(DecidePromotion.class, MadeUpRegistry.decisions(this))
            .with(ListBacktests.class, new ListBacktests(runs, backtests))
            .with(FindRunningBacktest.class, new FindRunningBacktest(jobs, backtestRequests))
            .with(RefitPolicy.class, RefitPolicy.DEFAULT)
            .with(
                RequestBacktest.class,
                new RequestBacktest(
                    runs, backtestRequests, jobs, queue, this::id, transaction, clock))
            .with(ListForecasts.class, new ListForecasts(forecasts))
            .with(
                JudgeForecasts.class,
                new JudgeForecasts(
                    new ShowChampion(runs, promotions), new CannedFormats(), batches, forecasts))
            .with(MakeForecast.class, MadeUpForecast.making(this))
            .with(ShowRules.class, new ShowRules(ruleBooks))
            .with(ListRuleChanges.class, new ListRuleChanges(ruleBooks))
            .with(
                ProposeRules.class,
                new ProposeRules(ruleBooks, people, ledger, this::id, transaction, clock))
            .with(
                DecideRules.class,
                new DecideRules(ruleBooks, people, ledger, this::id, transaction, clock))
            .with(ListCircumstances.class, new ListCircumstances(circumstances, clock))
            .with(
                StateCircumstance.class,
                new StateCircumstance(circumstances, people, ledger, this::id, transaction, clock))
            .with(
                WithdrawCircumstance.class,
                new WithdrawCircumstance(
                    circumstances, people, ledger, this::id, transaction, clock))
            .with(ReadLedger.class, new ReadLedger(ledger))
            .with(VerifyLedger.class, Verifying.unsigned(ledger, clock))
            .with(TraceEntry.class, new TraceEntry(ledger))
            .with(ListCorrections.class, new ListCorrections(ledger))
            .with(
                ProveEntry.class,
                new ProveEntry(ledger, SampleSigner.OWN, new InMemoryCheckpoints()))
            .with(
                ListCheckpoints.class,
                new ListCheckpoints(new InMemoryCheckpoints(), SampleSigner.OWN))
            .with(ShowPeriod.class, new ShowPeriod(ledger))
            .with(
                ClosePeriod.class,
                new ClosePeriod(
                    ledger,
                    actor -> true,
                    new SignCheckpoint(
                        ledger,
                        SampleSigner.OWN,
                        new InMemoryCheckpoints(),
                        new InMemoryPublished(),
                        this::id,
                        transaction,
                        clock),
                    transaction,
                    clock))
            .with(ListBatches.class, new ListBatches(batches))
            .with(AssessDataQuality.class, assess)
            .with(
                SummarizeHome.class, new SummarizeHome(new ShowChampion(runs, promotions), assess))
            .with(ShowHeadlineKpis.class, new ShowHeadlineKpis(ledger))
            .with(
                ChooseHeadlineKpis.class,
                new ChooseHeadlineKpis(
                    new ShowHeadlineKpis(ledger),
                    new RolesNow(people),
                    ledger,
                    this::id,
                    transaction))
            .with(
                Efficiencies.class,
                new Efficiencies(new MeasureBudgetEfficiency(restoreRun(), ASKED)))
            .with(ListUsers.class, new ListUsers(people))
            .with(
                AddUser.class,
                new AddUser(people, new PlainPasswords(), ledgers(), this::id, transaction))
            .with(ShowMixModelSpec.class, new ShowMixModelSpec(specs, new CannedFormats()))
            .with(
                SaveMixModelSpec.class,
                new SaveMixModelSpec(
                    specs, new CannedFormats(), ledger, this::id, transaction, clock))
            .with(
                RequestImport.class,
                new RequestImport(uploads, jobs, queue, this::id, transaction, clock))
            .with(
                RequestFit.class,
                new RequestFit(specs, fitRequests, jobs, queue, this::id, transaction, clock))
            .with(PlanDesks.class, planDesks())
            .with(ReadScenario.class, new ReadScenario(scenarioFormat))
            .with(WriteScenario.class, new WriteScenario(scenarioFormat))
            .with(SaveScenario.class, saveScenario())
            .with(
                DecideScenarios.class,
                new DecideScenarios(scenarios, people, ledger, this::id, transaction, clock))
            .with(ListScenarios.class, new ListScenarios(scenarios))
            .with(FindScenario.class, new FindScenario(scenarios))
            .with(ListStandingJobs.class, new ListStandingJobs(MadeUpJobs.ALL, standingJobs))
            .with(
                RunStandingJob.class,
                new RunStandingJob(
                    MadeUpJobs.ALL,
                    standingJobs,
                    new RolesNow(people),
                    ledgers(),
                    transaction,
                    clock))
            .with(CancelJob.class, new CancelJob(jobs, transaction))
            .with(JobWatch.class, new JobWatch(new FollowJobs(jobs)))
            .with(FollowJobs.class, new FollowJobs(jobs))
            .with(AddBrand.class, new AddBrand(brands, people, ledger, this::id, transaction))
            .with(ShowSampleData.class, new ShowSampleData(() -> LinesFormat.SAMPLE, clock))
            .with(GuessMapping.class, new GuessMapping(new LinesFormat()))
            .with(PreviewMapping.class, preview)
            .with(
                ImportByMapping.class,
                new ImportByMapping(
                    preview,
                    specs,
                    new SaveMixModelSpec(
                        specs, new CannedFormats(), ledger, this::id, transaction, clock),
                    new RequestImport(uploads, jobs, queue, this::id, transaction, clock),
                    transaction))
            .with(
                DeepDives.class,
                new DeepDives(
                    new CreditChannels(restoreRun(), formats, batches, ASKED),
                    new MeasureEfficiency(restoreRun(), ASKED),
                    showCurrency(),
                    new ListBatches(batches))));
  }

  private SaveScenario saveScenario() {
    return new SaveScenario(
        new ShowChampion(runs, promotions),
        restoreRun(),
        HolidayCalendar.EMPTY,
        ASKED,
        scenarios,
        scenarioFormat,
        people,
        CodeVersion.UNKNOWN,
        ledger,
        this::id,
        transaction,
        clock);
  }

  private PlanDesks planDesks() {
    return new PlanDesks(openPlanDesk(), Executors.newVirtualThreadPerTaskExecutor());
  }

  /** Returns what opens this world's runs for planning. */
  public OpenPlanDesk openPlanDesk() {
    return new OpenPlanDesk(restoreRun(), HolidayCalendar.EMPTY, batches, ASKED);
  }

  /** Returns what puts this world's runs together again. */
  public RestoreRun restoreRun() {
    return new RestoreRun(runs, new CannedFormats(), batches, HolidayCalendar.EMPTY);
  }

  /** Returns the threads that answer questions about plans. */
  public static ExecutorService chains() {
    return ASKED;
  }

  /**
   * Does every job that waits; a fit takes {@code steps} steps, and {@code between} runs after
   * each.
   */
  public void work(int steps, Runnable between) {
    Work imports = new ImportMedia(uploads, batches, ledger, this::id, clock);
    Work fits =
        (job, progress) -> {
          for (int i = 1; i <= steps; i++) {
            progress.report(
                (double) i / steps, "Sampling, chain %d of 4".formatted(1 + 4 * (i - 1) / steps));
            between.run();
          }
          return new Work.Conclusion.Done(
              () -> {
                run(job.brand(), MadeUpReport.passing(8));
                return "R-%04d is fitted.".formatted(runs.nextNumber(job.brand()) - 1);
              });
        };
    RunJob runJob =
        new RunJob(
            jobs,
            Map.of(
                Job.Kind.IMPORT,
                imports,
                Job.Kind.FIT,
                fits,
                Job.Kind.BACKTEST,
                MadeUpRegistry.backtesting(this, steps, between)),
            transaction,
            clock);
    for (Optional<UUID> next = queue.next(); next.isPresent(); next = queue.next()) {
      runJob.run(next.get());
    }
  }

  /** Returns this world's time. */
  public Instant now() {
    return clock.instant();
  }

  /** Lets a second admin sign in, as {@code admin2}. */
  public void secondAdmin() {
    people.add(new User(id(), "admin2", "Second admin", Role.ADMIN, true), PeopleInMemory.PASSWORD);
  }

  /** Takes away a person's right to sign in. */
  public void disable(String name) {
    people.disable(name);
  }

  UUID id() {
    return UUID.nameUUIDFromBytes(
        Long.toString(ids.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
  }
}

package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.change.port.TestDrafts;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.InMemoryDecisionCurrencies;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.usecase.Fits;
import io.plumbline.domain.mix.usecase.OneSpec;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** A brand in memory with people, a fitted model, rules and all that moves budget. */
public final class ChangeBench {

  public static final BrandId BRAND = new BrandId("harbour");
  public static final Actor MAYA = Actor.human("maya");
  public static final Actor LEO = Actor.human("leo");
  public static final Actor ZOE = Actor.human("zoe");
  public static final Actor ADA = Actor.human("ada");
  public static final Actor BEA = Actor.human("bea");
  public static final Actor FIN = Actor.human("fin");

  static final ChannelId TV = new ChannelId("tv");
  static final ChannelId SEARCH = new ChannelId("search");

  private static final int WEEKS = 60;
  private static final SmallBrand SMALL = small();
  private static final MixModelSpec TESTED =
      SMALL
          .spec()
          .calibratedBy(
              new CalibrationSpec(
                  null,
                  List.of(
                      new LiftTest(
                          List.of(new ChannelId("search")),
                          SmallBrand.FIRST.plusWeeks(WEEKS - 8),
                          SmallBrand.FIRST.plusWeeks(WEEKS - 4).minusDays(1),
                          100,
                          600,
                          60,
                          List.of())),
                  CalibrationSpec.HALF_LIFE_DAYS));
  private static final Map<MixModelSpec, FittedMixModel> MODELS = new ConcurrentHashMap<>();
  private static final ExecutorService EXECUTOR = ForkJoinPool.commonPool();

  /** The first Monday a sprint may begin. */
  public static final LocalDate MONDAY = SmallBrand.FIRST.plusWeeks(WEEKS + 1L);

  /** The Wednesday before. */
  public final SettableClock clock =
      new SettableClock(Instant.parse(MONDAY.minusDays(5) + "T09:00:00Z"));

  public final ChangePorts ports;
  final Transaction transaction;
  final Users users;
  final Brands brands;
  final Batches batches;
  final ModelRuns runs;
  final Promotions promotions;
  final RuleBooks rules;
  final StatedCircumstances circumstances;
  final ChangeRequests requests;
  final StandingBudgets budgets;
  public final Dispatches dispatches;
  final Routes routes;
  public final Ledger ledger;
  private final OneSpec format;
  private final ShowChampion shown;
  private final OpenPlanDesk desks;
  public final ChangeBook book;
  final BudgetBook budgetBook;
  final StateBudgets stateBudgets;
  final ExpectEffect expect;
  final JudgeChange judge;
  public final DraftChange draft;
  public final EditChange edit;
  public final SubmitChange submit;
  public final DecideChange decide;
  final WithdrawChange withdraw;
  final WaiveRule waive;
  private final OpenDispatch open;
  public final ShipChange ship;
  public final SettleChanges settle;
  public final RollBackChange rollBack;
  final ShowWatch showWatch;
  final ExpandChange expand;
  final DraftFollowUp followUp;
  public final WatchChanges watch;
  public final CloseChange close;
  public final CloseDueChanges closeDue;
  public final ExpireChanges expire;
  public final ConfirmShipped confirm;
  final RecommendChanges recommend;

  ChangeBench() {
    this(TESTED, ChangePorts::inMemory);
    furnish();
  }

  /** The same on other ports, dated by the bench's clock; empty until it is furnished. */
  public static ChangeBench on(Function<InstantSource, ChangePorts> ports) {
    return new ChangeBench(TESTED, ports);
  }

  /** The same brand without any test. */
  static ChangeBench untested() {
    ChangeBench bench = new ChangeBench(SMALL.spec(), ChangePorts::inMemory);
    bench.furnish();
    return bench;
  }

  private ChangeBench(MixModelSpec spec, Function<InstantSource, ChangePorts> made) {
    format = new OneSpec(spec);
    ports = made.apply(clock);
    transaction = ports.transaction();
    users = ports.users();
    brands = ports.brands();
    batches = ports.batches();
    runs = ports.runs();
    promotions = ports.promotions();
    rules = ports.rules();
    circumstances = ports.circumstances();
    requests = ports.requests();
    budgets = ports.budgets();
    dispatches = ports.dispatches();
    routes = ports.routes();
    ledger = ports.ledger();
    shown = new ShowChampion(runs, promotions);
    desks =
        new OpenPlanDesk(
            new RestoreRun(runs, format, batches, HolidayCalendar.NONE),
            HolidayCalendar.NONE,
            batches,
            EXECUTOR);
    book = new ChangeBook(requests, ledger, new RolesNow(users), this::id, transaction, clock);
    budgetBook = new BudgetBook(budgets, brands, shown, desks);
    stateBudgets =
        new StateBudgets(budgets, budgetBook, new RolesNow(users), ledger, this::id, transaction);
    expect =
        new ExpectEffect(
            shown, InMemoryDecisionCurrencies.byDefault(), desks, format, batches, ports.tests());
    judge =
        new JudgeChange(
            book,
            budgetBook,
            rules,
            new CircumstancesOf(
                circumstances, new AssessDataQuality(batches, clock), ports.tests()));
    draft = new DraftChange(book, budgetBook, expect, judge, stateBudgets);
    edit = new EditChange(book, budgetBook, expect, judge);
    submit = new SubmitChange(book, budgetBook, judge);
    decide = new DecideChange(book, budgetBook, judge);
    withdraw = new WithdrawChange(book);
    waive = new WaiveRule(book, judge);
    open = new OpenDispatch(dispatches, routes, transaction, clock);
    ship = new ShipChange(book, budgetBook, judge, open);
    settle = new SettleChanges(book, budgetBook, brands, dispatches);
    rollBack = new RollBackChange(book, open);
    showWatch = new ShowWatch(book, shown, format, batches);
    expand = new ExpandChange(book, draft);
    followUp =
        new DraftFollowUp(
            book, budgetBook, shown, ports.tests(), TestDrafts.NONE, ledger, this::id, transaction);
    watch = new WatchChanges(book, brands, showWatch, open, expand, followUp);
    close = new CloseChange(book, showWatch);
    closeDue = new CloseDueChanges(book, brands, close);
    expire = new ExpireChanges(book, brands, judge);
    confirm = new ConfirmShipped(dispatches, users, ledger, this::id, transaction, clock);
    recommend =
        new RecommendChanges(
            brands,
            book,
            budgetBook,
            shown,
            InMemoryDecisionCurrencies.byDefault(),
            expect,
            judge,
            draft);
  }

  /** Adds the brand, its people, its data and its model. */
  public void furnish() {
    FittedMixModel model =
        MODELS.computeIfAbsent(
            format.spec(), one -> Fits.fitted(one, SMALL.data(), Fits.settings(200, 100, 1), 2));
    brands.add(new Brand(BRAND, "Harbour Retail", Currency.getInstance("USD")));
    has(MAYA, Role.MARKETING_LEAD);
    has(LEO, Role.MARKETING_LEAD);
    has(ZOE, Role.MARKETING_LEAD);
    has(ADA, Role.ADMIN);
    has(BEA, Role.ADMIN);
    has(FIN, Role.FINANCE_AUDITOR);
    imported(Granularity.WEEK, rows(SMALL.data()));
    imported(Granularity.DAY, days(SmallBrand.FIRST, 7 * WEEKS, 1));
    runs.add(
        new ModelRun(
            id(),
            BRAND,
            1,
            clock.instant(),
            MAYA,
            OneSpec.TEXT,
            CodeVersion.UNKNOWN,
            model.report()),
        model.posterior());
  }

  /** Television does nothing here, and search a lot: what to move is plain. */
  private static SmallBrand small() {
    Random random = new Random(5);
    double[] tv = new double[WEEKS];
    double[] search = new double[WEEKS];
    double[] revenue = new double[WEEKS];
    for (int t = 0; t < WEEKS; t++) {
      tv[t] = Math.round(50 + 40 * random.nextDouble());
      search[t] = Math.round(20 + 60 * random.nextDouble());
      revenue[t] = 1000 + 6 * search[t] + 8 * random.nextGaussian();
    }
    return SmallBrand.of(WEEKS)
        .channel("tv", tv, Specs.HILL)
        .channel("search", search, Specs.HILL)
        .outcome(revenue);
  }

  private void has(Actor person, Role role) {
    users.add(new User(id(), person.name(), person.name(), role, true), "hash");
  }

  UUID id() {
    return ports.ids().next();
  }

  private static List<SourceRow> rows(MediaDataset data) {
    List<SourceRow> rows = new ArrayList<>();
    for (int t = 0; t < data.periods().size(); t++) {
      List<Observation> observations = new ArrayList<>();
      for (Measure measure : data.measures()) {
        observations.add(
            new Observation(
                t + 2,
                data.periods().get(t),
                Geo.NATIONAL,
                measure,
                new BigDecimal(data.series(measure)[t])));
      }
      rows.add(new SourceRow(t + 2, List.of(), observations));
    }
    return rows;
  }

  /** Days that share their week's outcome evenly, give or take a little, times {@code factor}. */
  private static List<SourceRow> days(LocalDate first, int count, double factor) {
    List<SourceRow> rows = new ArrayList<>();
    double[] weekly = SMALL.outcome();
    for (int d = 0; d < count; d++) {
      LocalDate day = first.plusDays(d);
      double wobble = 1 + 0.02 * Math.sin(12.9898 * day.toEpochDay());
      rows.add(day(d, day, weekly[d / 7 % weekly.length] / 7 * wobble * factor));
    }
    return rows;
  }

  private static SourceRow day(int at, LocalDate day, double revenue) {
    return new SourceRow(
        at + 2,
        List.of(),
        List.of(
            new Observation(
                at + 2,
                day,
                Geo.NATIONAL,
                new Measure(Measure.Kind.OUTCOME, "revenue"),
                BigDecimal.valueOf(revenue))));
  }

  private void imported(Granularity granularity, List<SourceRow> rows) {
    UUID id = id();
    LocalDate first = rows.getFirst().observations().getFirst().date();
    LocalDate last = rows.getLast().observations().getFirst().date();
    batches.add(
        new Batch(
            id,
            BRAND,
            "small.csv",
            "%064x".formatted(id.getLeastSignificantBits()),
            granularity + " from day",
            List.of("day"),
            rows.size(),
            rows.size(),
            first,
            last,
            clock.instant(),
            MAYA),
        granularity,
        writer -> rows.forEach(writer::write));
  }

  /** Imports days of the outcome: NaN is not reported. */
  public void actuals(LocalDate first, double... revenue) {
    List<SourceRow> rows = new ArrayList<>();
    for (int d = 0; d < revenue.length; d++) {
      if (!Double.isNaN(revenue[d])) {
        rows.add(day(d, first.plusDays(d), revenue[d]));
      }
    }
    if (!rows.isEmpty()) {
      imported(Granularity.DAY, rows);
    }
  }

  /** What is wanted: so many cents a week from television to search. */
  public Wish wish(long cents) {
    return wish(cents, MONDAY);
  }

  Wish wish(long cents, LocalDate first) {
    Map<ChannelId, Long> now = new HashMap<>();
    budgetBook.show(BRAND).budgets().forEach(one -> now.put(one.channel(), one.cents()));
    return new Wish(
        "Move television to search",
        "More revenue for the same money",
        "Search returns more.",
        new Sprint(first, first.plusDays(13)),
        List.of(
            new StandingBudget(TV, StandingBudget.WHOLE, now.getOrDefault(TV, 0L) - cents),
            new StandingBudget(SEARCH, StandingBudget.WHOLE, now.getOrDefault(SEARCH, 0L) + cents)),
        List.of(Percent.of(8), Percent.of(12)),
        MonitoringPlan.DEFAULT);
  }

  /** The same, kept only while the chance of improvement is above {@code chance}. */
  Wish kept(Wish wish, double chance) {
    return new Wish(
        wish.title(),
        wish.objective(),
        wish.explanation(),
        wish.sprint(),
        wish.targets(),
        wish.stages(),
        new MonitoringPlan(7, 28, 3, MonitoringPlan.Side.ADVERSE, new Probability(chance)));
  }

  /** The first step of what stands to reason: 8 % of television. */
  public long eightPercent() {
    return Percent.of(8)
        .of(
            budgetBook.show(BRAND).budgets().stream()
                .filter(one -> one.channel().equals(TV))
                .mapToLong(StandingBudget::cents)
                .sum());
  }

  DraftChange.Outcome drafted(Actor by, long cents) {
    return drafted(by, wish(cents));
  }

  DraftChange.Outcome drafted(Actor by, Wish wish) {
    return draft.draft(new DraftChange.Command(BRAND, null, wish, null, by, Origin.WEB));
  }

  /** A draft of Maya's that no rule stands against. */
  public ChangeHistory ready() {
    return ready(wish(eightPercent()));
  }

  public ChangeHistory ready(Wish wish) {
    return ((DraftChange.Outcome.Drafted) drafted(MAYA, wish)).request();
  }

  public ChangeHistory now(String label) {
    return book.find(BRAND, label).orElseThrow();
  }

  public ChangeRequest request(String label) {
    return now(label).request();
  }

  public DecideChange.Outcome decided(String label, DecideChange.Answer answer, Actor by) {
    return decide.decide(
        new DecideChange.Command(
            BRAND,
            label,
            answer,
            request(label).proposal().content(),
            "I looked at it.",
            false,
            by,
            Origin.WEB));
  }

  /** Approved by Leo, shipped by Maya on the first Monday, set by hand. */
  public String live() {
    return live(wish(eightPercent()));
  }

  public String live(Wish wish) {
    String label = approved(wish);
    clock.advance(Duration.between(clock.instant(), MONDAY.atTime(8, 0).toInstant(ZoneOffset.UTC)));
    ship.ship(new ShipChange.Command(BRAND, label, MAYA, Origin.WEB));
    setByHand(label);
    return label;
  }

  public String approved() {
    return approved(wish(eightPercent()));
  }

  private String approved(Wish wish) {
    String label = ready(wish).identity().label();
    submit.submit(new SubmitChange.Command(BRAND, label, MAYA, Origin.WEB));
    decided(label, DecideChange.Answer.APPROVE, LEO);
    return label;
  }

  /** Sets what waits to be set by hand, and settles it. */
  public void setByHand(String label) {
    for (Dispatch one : dispatches.of(BRAND, label)) {
      Dispatch left = one;
      while (left.byHand().isPresent()) {
        var said =
            confirm.confirm(
                new ConfirmShipped.Command(
                    BRAND,
                    left.order().key(),
                    left.byHand().getAsInt(),
                    ConfirmShipped.Answer.CONFIRM,
                    "Set in the platform.",
                    null,
                    MAYA,
                    Origin.WEB));
        left = ((ConfirmShipped.Outcome.Recorded) said).dispatch();
      }
    }
    settle.settle();
  }

  List<LedgerEntry> entries() {
    return ledger.newest(BRAND, Long.MAX_VALUE, Integer.MAX_VALUE).reversed();
  }

  List<Fact.Kind> facts() {
    return entries().stream().map(LedgerEntry::kind).toList();
  }
}

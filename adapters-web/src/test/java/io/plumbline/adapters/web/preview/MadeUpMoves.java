package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.World.HARBOUR;

import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.BudgetsStated;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.port.InMemoryChangeRequests;
import io.plumbline.domain.change.port.InMemoryDispatches;
import io.plumbline.domain.change.port.InMemoryRoutes;
import io.plumbline.domain.change.port.InMemoryRuleBooks;
import io.plumbline.domain.change.port.InMemoryStandingBudgets;
import io.plumbline.domain.change.port.InMemoryStatedCircumstances;
import io.plumbline.domain.change.port.NoTests;
import io.plumbline.domain.change.usecase.BudgetBook;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.CircumstancesOf;
import io.plumbline.domain.change.usecase.CloseChange;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.DraftChange;
import io.plumbline.domain.change.usecase.EditChange;
import io.plumbline.domain.change.usecase.ExpectEffect;
import io.plumbline.domain.change.usecase.FindDispatch;
import io.plumbline.domain.change.usecase.JudgeChange;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.OpenDispatch;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.change.usecase.StateBudgets;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.ExpectedEffect;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Moves of Harbour Retail: one that waits, drafts, one of the admin's own, two that are out. */
final class MadeUpMoves {

  private static final ChannelId TV = new ChannelId("TV");
  private static final ChannelId SEARCH = new ChannelId("Search");
  private static final Actor LEAD = Actor.human("lead");
  private static final Actor ADMIN = Actor.human("admin");

  private final World world;
  final InMemoryChangeRequests requests;
  private final InMemoryStandingBudgets budgets;
  private final InMemoryRuleBooks rules;
  private final InMemoryStatedCircumstances circumstances;
  private final InMemoryDispatches dispatches;
  private final InMemoryRoutes routes;

  MadeUpMoves(World world) {
    this.world = world;
    requests = new InMemoryChangeRequests(world.transaction);
    budgets = new InMemoryStandingBudgets(world.transaction);
    rules = new InMemoryRuleBooks(world.transaction);
    circumstances = new InMemoryStatedCircumstances(world.transaction);
    dispatches = new InMemoryDispatches(world.transaction);
    routes = new InMemoryRoutes(world.transaction);
  }

  /** Adds the use cases that others are made of; the others have one constructor each. */
  TableInstances useCases(TableInstances table) {
    RolesNow roles = new RolesNow(world.people);
    ShowChampion champion = new ShowChampion(world.runs, world.promotions);
    CannedFormats formats = new CannedFormats();
    ChangeBook book =
        new ChangeBook(requests, world.ledger, roles, world::id, world.transaction, world.clock);
    BudgetBook standing = new BudgetBook(budgets, world.brands, champion, world.openPlanDesk());
    ExpectEffect expect =
        new ExpectEffect(
            champion,
            world.showCurrency(),
            world.openPlanDesk(),
            formats,
            world.batches,
            new NoTests());
    JudgeChange judge =
        new JudgeChange(
            book,
            standing,
            rules,
            new CircumstancesOf(
                circumstances, new AssessDataQuality(world.batches, world.clock), new NoTests()));
    StateBudgets state =
        new StateBudgets(budgets, standing, roles, world.ledger, world::id, world.transaction);
    ShowWatch watches = new ShowWatch(book, champion, formats, world.batches);
    return table
        .with(ChangeBook.class, book)
        .with(BudgetBook.class, standing)
        .with(JudgeChange.class, judge)
        .with(StateBudgets.class, state)
        .with(DraftChange.class, new DraftChange(book, standing, expect, judge, state))
        .with(EditChange.class, new EditChange(book, standing, expect, judge))
        .with(ListChanges.class, new ListChanges(requests))
        .with(ShowRules.class, new ShowRules(rules))
        .with(ShowWatch.class, watches)
        .with(CloseChange.class, new CloseChange(book, watches))
        .with(FindDispatch.class, new FindDispatch(dispatches))
        .with(
            OpenDispatch.class,
            new OpenDispatch(dispatches, routes, world.transaction, world.clock))
        .with(
            ConfirmShipped.class,
            new ConfirmShipped(
                dispatches, world.people, world.ledger, world::id, world.transaction, world.clock));
  }

  /** Makes it all happen. */
  void happen() {
    List<BudgetLine> lines =
        List.of(
            new BudgetLine(TV, "Prospecting, broad", 4_120_000, 3_780_000),
            new BudgetLine(TV, "Retargeting", 5_480_000, 5_140_001),
            new BudgetLine(SEARCH, "Brand", 6_000_000, 6_679_999));
    List<StandingBudget> now = new ArrayList<>();
    lines.forEach(line -> now.add(new StandingBudget(line.channel(), line.item(), line.before())));
    now.add(new StandingBudget(new ChannelId("Radio"), StandingBudget.WHOLE, 20_000_000));
    budgets.set(
        HARBOUR,
        now,
        world.ledger.append(
            HARBOUR,
            new BudgetsStated(world.id().toString(), "USD", now, "As booked."),
            LEAD,
            Origin.WEB,
            world.id()));
    waiting("TV to Search, to the cent", lines, LEAD);
    waiting("Search on the admin's own", lines, ADMIN);
    drafted("Further than rules allow", farther());
    out(live(lines, 6));
    out(live(lines, 3));
  }

  private static List<BudgetLine> farther() {
    return List.of(
        new BudgetLine(TV, "Prospecting, broad", 4_120_000, 120_000),
        new BudgetLine(TV, "Retargeting", 5_480_000, 5_480_000),
        new BudgetLine(SEARCH, "Brand", 6_000_000, 10_000_000));
  }

  private void waiting(String title, List<BudgetLine> lines, Actor by) {
    UUID id = begin(proposal(title, lines, monday(0), MonitoringPlan.DEFAULT, 0.032), by);
    Actor other = by.equals(LEAD) ? ADMIN : LEAD;
    for (Rule rule : List.of(Rule.DATA_QUALITY, Rule.INVENTORY)) {
      then(id, new ChangeEvent.WaiverAsked(rule, "The feed is late; we looked."), by);
      then(id, new ChangeEvent.WaiverGranted(rule), other);
    }
    judged(id, Moment.SUBMITTED);
    then(id, new ChangeEvent.Submitted(1, world.now().plusSeconds(72 * 3600)), by);
  }

  private void drafted(String title, List<BudgetLine> lines) {
    judged(
        begin(proposal(title, lines, monday(0), MonitoringPlan.DEFAULT, 0.06), LEAD),
        Moment.DRAFTED);
  }

  private UUID live(List<BudgetLine> lines, int weeks) {
    LocalDate first = LocalDate.of(2026, 11, 23).minusWeeks(weeks);
    UUID id =
        begin(
            proposal(
                "Live for %d weeks".formatted(weeks),
                lines,
                first,
                new MonitoringPlan(7, 56, 3, MonitoringPlan.Side.ADVERSE, new Probability(0.5)),
                0.032),
            LEAD);
    then(id, new ChangeEvent.Submitted(1, world.now().plusSeconds(3600)), LEAD);
    var content = requests.withId(HARBOUR, id).orElseThrow().request().proposal().content();
    then(id, new ChangeEvent.Approved(content, 1, "Small enough.", 0, true), ADMIN);
    return id;
  }

  private void out(UUID id) {
    LocalDate first =
        requests.withId(HARBOUR, id).orElseThrow().request().proposal().sprint().first();
    then(id, new ChangeEvent.Shipping(world.id()), LEAD);
    then(id, new ChangeEvent.Shipped(first, List.of("Set by hand.")), Actor.SYSTEM);
  }

  private void judged(UUID id, Moment moment) {
    ChangeHistory history = requests.withId(HARBOUR, id).orElseThrow();
    useCases(new TableInstances())
        .of(JudgeChange.class)
        .judge(HARBOUR, history.identity().label())
        .ifPresent(verdict -> then(id, new ChangeEvent.Judged(moment, verdict), Actor.SYSTEM));
  }

  private UUID begin(Proposal proposal, Actor by) {
    ChangeIdentity identity =
        new ChangeIdentity(
            world.id(), HARBOUR, requests.nextNumber(HARBOUR), by, world.now(), null, null);
    add(ChangeHistory.begun(identity, proposal));
    return identity.id();
  }

  private void then(UUID id, ChangeEvent event, Actor by) {
    add(requests.withId(HARBOUR, id).orElseThrow().with(event, by, world.now()));
  }

  private void add(ChangeHistory history) {
    requests.add(
        history,
        world.ledger.append(
            HARBOUR, new ChangeFact(history), history.last().by(), Origin.WEB, world.id()));
  }

  private LocalDate monday(int weeks) {
    return LocalDate.ofInstant(world.now(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .plusWeeks(weeks);
  }

  private Proposal proposal(
      String title, List<BudgetLine> lines, LocalDate first, MonitoringPlan plan, double smallest) {
    return new Proposal(
        title,
        "More revenue within 60 days for the same money",
        "The next dollar returns 1.56 in Search (1.17\u20131.98) and 0.94 in TV (0.58\u20131.31).",
        "USD",
        new Sprint(first, first.plusDays(20)),
        1,
        List.of(Percent.of(8), Percent.of(12)),
        lines,
        new ExpectedEffect("R-0001", estimate(0.012, 0.008), new Probability(0.91)),
        promised(first),
        List.of(new FinishedTest("EXP-034", SEARCH, monday(0).minusWeeks(4), smallest)),
        plan);
  }

  /** A quarter of a million a week; the last weeks of the data lie below it. */
  private static PromisedOutcome promised(LocalDate first) {
    List<PromisedPeriod> periods = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      LocalDate week = first.plusWeeks(i);
      double mean = week.isBefore(LocalDate.of(2026, 11, 9)) ? 246_000 : 262_000;
      periods.add(new PromisedPeriod(week, 7, estimate(mean, 5_000)));
    }
    return new PromisedOutcome(
        periods,
        estimate(246_000, 5_000),
        estimate(2_032_000, 20_000),
        estimate(2_008_000, 20_000),
        estimate(24_000, 16_000));
  }

  private static Estimate estimate(double mean, double sd) {
    return new Estimate(
        mean, sd, mean, CredibleInterval.ninety(mean - 1.645 * sd, mean + 1.645 * sd));
  }
}

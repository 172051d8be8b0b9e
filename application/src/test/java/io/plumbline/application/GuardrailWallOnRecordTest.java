package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DecideRules;
import io.plumbline.domain.change.usecase.ProposeRules;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.change.usecase.StateCircumstance;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.change.usecase.WithdrawCircumstance;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.guardrail.ExpectedEffect;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Judgement;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The guardrail wall (E2E-2) on the real database: the same request, blocked by one thing at a
 * time, each on record with what was judged.
 */
class GuardrailWallOnRecordTest {

  private static final Actor LEAD = Actor.human("lead");
  private static final Actor ADMIN = Actor.human("admin");
  private static final ChannelId SOCIAL = new ChannelId("paid_social");
  private static final ChannelId RETAIL = new ChannelId("retail_media");
  private static final ChannelId SEARCH = new ChannelId("search");
  private static final LocalDate MONDAY = StoryBrand.monday().plusDays(7);
  private static final BrandId BRAND = made();

  private final StartedApplication application = StartedApplication.get();
  private final Later later = Later.at(MONDAY.atTime(8, 0).toInstant(ZoneOffset.UTC));

  private BrandId brand = BRAND;

  private static BrandId made() {
    String id = StoryBrand.imported("Wall brand");
    Rest.as("lead").json("PUT", "/brands/" + id + "/budgets", StoryBrand.BUDGETS);
    return new BrandId(id);
  }

  /** A request that nothing stands against; each test changes one thing of it. */
  private record Ask(long cents, double improvement, double mde, LocalDate first) {

    static final Ask FINE = new Ask(320_000, 0.9, 0.02, MONDAY);

    Proposal proposal() {
      return new Proposal(
          "Move social to retail media",
          "More revenue",
          "It returns more.",
          "USD",
          new Sprint(first, first.plusDays(13)),
          1,
          List.of(Percent.of(8), Percent.of(12)),
          List.of(
              new BudgetLine(SOCIAL, "prospecting video", 2_200_000, 2_200_000 - cents),
              new BudgetLine(SOCIAL, "retargeting", 1_300_000, 1_300_000),
              new BudgetLine(SOCIAL, "creators", 500_000, 500_000),
              new BudgetLine(RETAIL, "sponsored products", 1_750_000, 1_750_000 + cents),
              new BudgetLine(RETAIL, "onsite display", 750_000, 750_000)),
          new ExpectedEffect("R-0001", estimate(0.01), new Probability(improvement)),
          new PromisedOutcome(
              List.of(new PromisedPeriod(first, 7, estimate(900_000))),
              estimate(900_000),
              estimate(900_000),
              estimate(890_000),
              estimate(10_000)),
          List.of(new FinishedTest("EXP-034", RETAIL, first.minusWeeks(6), mde)),
          MonitoringPlan.DEFAULT);
    }

    private static Estimate estimate(double mean) {
      return new Estimate(mean, mean / 10, mean, CredibleInterval.ninety(0.8 * mean, 1.2 * mean));
    }
  }

  private String drafted(Ask ask) {
    return drafted(ask.proposal(), List.of());
  }

  private String drafted(Proposal proposal, List<ChangeEvent> events) {
    Persistence database = application.bean(Persistence.class);
    Ledger ledger = database.ledger(later.clock);
    return database
        .transaction()
        .in(
            () -> {
              var requests = database.changeRequests();
              requests.hold(brand);
              ChangeHistory history =
                  ChangeHistory.begun(
                      new ChangeIdentity(
                          UUID.randomUUID(),
                          brand,
                          requests.nextNumber(brand),
                          LEAD,
                          later.clock.instant(),
                          null,
                          null),
                      proposal);
              requests.add(history, entry(ledger, history));
              for (ChangeEvent event : events) {
                Actor by = event instanceof ChangeEvent.Approved ? ADMIN : LEAD;
                history = history.with(event, by, later.clock.instant());
                requests.add(history, entry(ledger, history));
              }
              return history.identity().label();
            });
  }

  private LedgerEntry entry(Ledger ledger, ChangeHistory history) {
    return ledger.append(
        brand, new ChangeFact(history), history.last().by(), Origin.WEB, UUID.randomUUID());
  }

  private SubmitChange.Outcome submitted(String label) {
    return later.submit.submit(new SubmitChange.Command(brand, label, LEAD, Origin.WEB));
  }

  private void blocked(Ask ask, Rule rule, String input) {
    String label = drafted(ask);
    assertThat(submitted(label))
        .isInstanceOfSatisfying(
            SubmitChange.Outcome.Blocked.class,
            wall ->
                assertThat(wall.verdict().blocked())
                    .extracting(Judgement::rule)
                    .containsExactly(rule));
    LedgerEntry last = last();
    assertThat(last.kind()).isEqualTo(Fact.Kind.CHANGE_JUDGED);
    assertThat(last.subject()).isEqualTo(label);
    assertThat(last.details())
        .containsEntry("rule " + rule.key(), "BLOCKED")
        .containsEntry("may_go_ahead", "false")
        .containsKey("rule " + rule.key() + " threshold");
    assertThat(
            last.details().entrySet().stream()
                .filter(one -> one.getKey().startsWith("rule " + rule.key() + " input "))
                .map(Map.Entry::getValue))
        .anyMatch(value -> value.contains(input));
  }

  private LedgerEntry last() {
    return application.bean(Ledger.class).newest(brand, Long.MAX_VALUE, 1).getFirst();
  }

  @Test
  void nothing_stands_against_the_request_as_it_is() {
    assertThat(submitted(drafted(Ask.FINE))).isInstanceOf(SubmitChange.Outcome.Submitted.class);
  }

  @Test
  void a_chance_of_79_9_percent_blocks() {
    blocked(new Ask(320_000, 0.799, 0.02, MONDAY), Rule.IMPROVEMENT, "0.799");
  }

  @Test
  void a_test_that_could_detect_4_1_percent_only_blocks() {
    blocked(new Ask(320_000, 0.9, 0.041, MONDAY), Rule.SMALLEST_EFFECT, "0.041");
  }

  @Test
  void one_cent_over_the_swing_blocks() {
    blocked(new Ask(375_001, 0.9, 0.02, MONDAY), Rule.SWING, "375001");
  }

  @Test
  void what_others_moved_in_the_week_counts() {
    // in a week of its own, so that the other tests do not see it
    LocalDate week = MONDAY.plusWeeks(1);
    Ask ask = new Ask(320_000, 0.9, 0.02, week);
    later.clock.advance(Duration.ofDays(7));
    Proposal other =
        new Proposal(
            "Search to social",
            "More revenue",
            "It returns more.",
            "USD",
            ask.proposal().sprint(),
            1,
            List.of(Percent.of(8)),
            List.of(
                new BudgetLine(SEARCH, "generic", 1_800_000, 1_500_000),
                new BudgetLine(SOCIAL, "creators", 500_000, 800_000)),
            ask.proposal().expected(),
            ask.proposal().promised(),
            List.of(),
            MonitoringPlan.DEFAULT);
    drafted(
        other,
        List.of(
            new ChangeEvent.Submitted(1, later.clock.instant().plusSeconds(60)),
            new ChangeEvent.Approved(other.content(), 1, "", 0, false),
            new ChangeEvent.Shipping(UUID.randomUUID()),
            new ChangeEvent.Shipped(week, List.of())));
    blocked(ask, Rule.WEEKLY_CAP, "300000");
  }

  @Test
  void a_channel_that_learns_blocks() {
    stated(
        new Circumstance.LearningPhase(
            new Circumstances.LearningPhase(RETAIL, MONDAY.minusDays(2), null)),
        () -> blocked(Ask.FINE, Rule.LEARNING_PHASE, MONDAY.toString()));
  }

  @Test
  void a_launch_blocks() {
    stated(
        new Circumstance.Launch(
            new Circumstances.Launch(
                "Black Friday", MONDAY.plusDays(3), MONDAY.plusDays(3), Set.of())),
        () -> blocked(Ask.FINE, Rule.FREEZE_WINDOW, MONDAY.toString()));
  }

  private void stated(Circumstance what, Runnable meanwhile) {
    var stated =
        (StateCircumstance.Outcome.Stated)
            application
                .bean(StateCircumstance.class)
                .state(new StateCircumstance.Command(brand, what, "", LEAD, Origin.WEB));
    try {
      meanwhile.run();
    } finally {
      application
          .bean(WithdrawCircumstance.class)
          .withdraw(
              new WithdrawCircumstance.Command(
                  brand, stated.stated().id(), "It is over.", LEAD, Origin.WEB));
    }
  }

  @Test
  void data_below_the_bar_block() {
    String id = StoryBrand.imported("Wall of gaps", true);
    Rest.as("lead").json("PUT", "/brands/" + id + "/budgets", StoryBrand.BUDGETS);
    brand = new BrandId(id);
    blocked(Ask.FINE, Rule.DATA_QUALITY, "73");
  }

  @Test
  void nobody_approves_their_own_and_the_attempt_is_on_record() {
    String label = drafted(Ask.FINE);
    submitted(label);
    assertThat(decided(label, LEAD)).isInstanceOf(DecideChange.Outcome.OwnRequest.class);
    assertThat(last().kind()).isEqualTo(Fact.Kind.CHANGE_REFUSED);
    assertThat(last().actor()).isEqualTo(LEAD);
    assertThat(last().details()).containsEntry("attempt", "approve").containsKey("reason");
  }

  private DecideChange.Outcome decided(String label, Actor by) {
    return later.decide.decide(
        new DecideChange.Command(
            brand,
            label,
            DecideChange.Answer.APPROVE,
            Ask.FINE.proposal().content(),
            "",
            false,
            by,
            Origin.WEB));
  }

  @Test
  void rules_that_changed_since_the_approval_stop_the_shipping() {
    String label = drafted(Ask.FINE);
    submitted(label);
    assertThat(decided(label, ADMIN)).isInstanceOf(DecideChange.Outcome.Approved.class);
    int before = inForce();
    changeRules();

    assertThat(later.ship.ship(new ShipChange.Command(brand, label, LEAD, Origin.WEB)))
        .isEqualTo(new ShipChange.Outcome.RulesChanged(before, before + 1));

    assertThat(last().kind()).isEqualTo(Fact.Kind.CHANGE_REFUSED);
    assertThat(last().details().get("reason")).contains("rules " + before, "" + (before + 1));
    assertThat(later.dispatches.of(brand, label)).isEmpty();
    assertThat(submitted(label)).isInstanceOf(SubmitChange.Outcome.Submitted.class);
  }

  private int inForce() {
    return application.bean(ShowRules.class).show(brand, null).orElseThrow().book().version();
  }

  /** Two admins agree that data must score 79 at least. */
  private void changeRules() {
    Actor second = Actor.human("second-admin");
    application
        .bean(AddUser.class)
        .add(
            new AddUser.Command(
                second.name(),
                "Second admin",
                Role.ADMIN,
                StartedApplication.PASSWORD,
                Actor.SYSTEM,
                Origin.JOB));
    RuleSettings now =
        RuleSettings.of(application.bean(ShowRules.class).show(brand, null).orElseThrow().book());
    Map<String, SortedMap<String, String>> guardrails = new HashMap<>(now.guardrails());
    SortedMap<String, String> quality =
        new TreeMap<>(guardrails.getOrDefault(Rule.DATA_QUALITY.key(), new TreeMap<>()));
    quality.put("least", "79");
    guardrails.put(Rule.DATA_QUALITY.key(), quality);
    var proposed =
        (ProposeRules.Outcome.Proposed)
            application
                .bean(ProposeRules.class)
                .propose(
                    new ProposeRules.Command(
                        brand,
                        inForce(),
                        new RuleSettings(
                            guardrails, now.groups(), now.tiers(), now.expires(), now.stepUpFrom()),
                        "The feed is as it is.",
                        ADMIN,
                        Origin.WEB));
    assertThat(
            application
                .bean(DecideRules.class)
                .decide(
                    new DecideRules.Command(
                        brand,
                        proposed.change().proposal().id(),
                        DecideRules.Answer.APPROVE,
                        "",
                        second,
                        Origin.WEB)))
        .isInstanceOf(DecideRules.Outcome.Decided.class);
  }
}

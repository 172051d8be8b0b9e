package io.plumbline.domain.maturity.usecase;

import static io.plumbline.domain.maturity.usecase.MaturityBench.BRAND;
import static io.plumbline.domain.maturity.usecase.MaturityBench.LEA;
import static io.plumbline.domain.maturity.usecase.MaturityBench.OUTCOME;
import static io.plumbline.domain.maturity.usecase.MaturityBench.SPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.BrandAdded;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.circumstance.CircumstanceFact;
import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleChangeFact;
import io.plumbline.domain.change.policy.RuleProposal;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.guardrail.MinimumReach;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.FrameworkChoice;
import io.plumbline.domain.maturity.FrameworkChosen;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.PlaybookSpan;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.mix.SpecSaved;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrencySet;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.ReportPublished;
import io.plumbline.domain.reporting.report.SampleReports;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each gate and each item of the playbook is ticked by its fact and by nothing else (MAT-03). */
class EveryTickNeedsItsFactTest {

  private static final ChannelId TV = SampleTests.TV;
  private static final LocalDate LATELY = LocalDate.of(2026, 10, 5);

  /**
   * How a milestone is reached.
   *
   * @param almost what happens and does not tick it
   * @param fact the one that does
   * @param about what the tick is about
   */
  private record Way(
      Milestone to, Consumer<MaturityBench> almost, Consumer<MaturityBench> fact, String about) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(
              Milestone.EXTRACTION,
              bench -> bench.imported(60, 0, "north", SPEND + "tv"),
              bench -> bench.imported(60, 0, "north", OUTCOME + "revenue"),
              ""),
          new Way(
              Milestone.CLEAN_DATA,
              bench -> {
                bench.imported(60, 0, "north", SPEND + "tv");
                bench.imported(100, 6, "north", OUTCOME + "revenue");
                bench.tell(new SpecSaved("weekly", "name: weekly\n"), LEA);
              },
              bench -> bench.imported(100, 5, "north", OUTCOME + "revenue"),
              ""),
          new Way(
              Milestone.RIDGE_BUILD,
              bench -> bench.fitted(SampleRun.number(1)),
              bench -> bench.fitted(SampleRun.number(2).family("ridge")),
              "R-0002"),
          new Way(
              Milestone.DECISION_CURRENCY,
              bench -> bench.tell(currency(90), LEA),
              bench -> bench.tell(currency(60), LEA),
              ""),
          new Way(
              Milestone.GEO_HOLDOUT,
              bench -> {
                bench.readOut(SampleTests.plan(SampleTests.FIRST, 13, 0.03));
                bench.readOut(SampleTests.switched(28, 0.03));
                bench.drafted(SampleTests.plan());
              },
              bench -> bench.readOut(SampleTests.plan(SampleTests.FIRST, 14, 0.03)),
              "EXP-0004"),
          new Way(
              Milestone.FIRST_MOVE,
              bench -> {
                bench.shipped(Asks.proposal(249_999, 1), LEA);
                bench.shipped(Asks.proposal(500_001, 1), LEA);
                bench.shipped(Asks.proposal(400_000, 2), LEA);
              },
              bench -> bench.shipped(Asks.proposal(250_000, 1), LEA),
              "C-0004"),
          new Way(
              Milestone.MORE_SCOPE,
              bench -> {
                bench.imported(60, 0, "north", SPEND + "tv", OUTCOME + "revenue");
                bench.fitted(SampleRun.number(1));
                bench.days(31);
                bench.imported(60, 0, "north", SPEND + "radio", SPEND + "print");
                bench.imported(70, 0, "north", SPEND + "tv");
              },
              bench -> bench.imported(60, 0, "south", SPEND + "tv"),
              ""),
          new Way(
              Milestone.WEEKLY_TESTS,
              bench -> {
                for (int week = 0; week < 3; week++) {
                  bench.drafted(SampleTests.plan());
                  bench.days(7);
                }
                bench.days(7);
                for (int week = 0; week < 3; week++) {
                  bench.drafted(SampleTests.plan());
                  bench.days(7);
                }
              },
              bench -> bench.drafted(SampleTests.plan()),
              "EXP-0007"),
          new Way(
              Milestone.DRAFTED_REQUESTS,
              bench -> bench.shipped(Asks.proposal(), LEA),
              bench -> bench.shipped(Asks.proposal(), Actor.SYSTEM),
              "C-0002"),
          new Way(
              Milestone.MONTHLY_REPORT,
              bench -> bench.tell(published(ReportKind.WEEKLY), LEA),
              bench -> bench.tell(published(ReportKind.MONTHLY), LEA),
              "REP-0001"),
          new Way(
              Milestone.CHANNELS_AT_BAR,
              bench -> {
                bench.imported(60, 0, "north", SPEND + "tv", OUTCOME + "revenue");
                bench.fitted(SampleRun.number(1).channel("tv", 1.5, 0.1).unspent("radio"));
                bench.readOut(SampleTests.plan(TV, LATELY, 14, 0.041));
                bench.readOut(SampleTests.plan(TV, LATELY.minusWeeks(30), 14, 0.03));
                bench.readOut(SampleTests.plan(new ChannelId("radio"), LATELY, 14, 0.03));
              },
              bench -> bench.readOut(SampleTests.plan(TV, LATELY, 14, 0.04)),
              "EXP-0004"),
          new Way(
              Milestone.REACH_LIMITS,
              bench -> bench.tell(new CircumstanceFact(frequency()), LEA),
              EveryTickNeedsItsFactTest::leastReach,
              ""),
          new Way(
              Milestone.DUAL_MODEL,
              bench -> {
                bench.fitted(SampleRun.number(1));
                bench.fitted(SampleRun.number(2).family("ridge").data("b".repeat(64)));
                bench.fitted(SampleRun.number(3));
              },
              bench -> bench.fitted(SampleRun.number(4).family("ridge")),
              "R-0004"),
          new Way(
              Milestone.QUARTERLY_SCENARIO,
              bench -> {
                scenario(bench, "1", "2027-03-28");
                scenario(bench, "2", "2027-03-29");
                decided(bench, "1");
                bench.tell(
                    Fact.Kind.SCENARIO_DECIDED, "none", LEA, "chosen_id", "", "rejected_ids", "2");
              },
              bench -> decided(bench, "2"),
              "S-0002"),
          new Way(
              Milestone.FRAMEWORK,
              bench -> {},
              bench ->
                  bench.tell(
                      new FrameworkChosen(
                          new FrameworkChoice(BRAND, Framework.RIDGE, "Quick.", null), null),
                      LEA),
              ""),
          new Way(
              Milestone.CHAMPION,
              bench -> bench.tell(Fact.Kind.MODEL_PROMOTION_REQUESTED, "p", LEA, "run", "R-0001"),
              bench -> bench.tell(Fact.Kind.MODEL_PROMOTED, "p", LEA, "run", "R-0001"),
              "R-0001"),
          new Way(
              Milestone.BACKTEST,
              bench -> bench.fitted(SampleRun.number(1)),
              bench -> bench.tell(Fact.Kind.MODEL_BACKTESTED, "b", LEA, "run", "R-0001"),
              "R-0001"),
          new Way(
              Milestone.SHAPLEY,
              bench -> bench.fitted(SampleRun.number(1)),
              bench -> bench.tell(Fact.Kind.CREDIT_COMPUTED, "c", Actor.SYSTEM, "run", "R-0001"),
              "R-0001"),
          new Way(
              Milestone.RECOMMENDATION,
              bench -> {
                bench.shipped(Asks.proposal(), LEA);
                bench.tell(Fact.Kind.SCENARIO_STORED, "7", LEA, "scenario", "S-0001");
              },
              bench ->
                  bench.tell(Fact.Kind.SCENARIO_STORED, "8", Actor.SYSTEM, "scenario", "S-0002"),
              "S-0002"),
          new Way(
              Milestone.READ_OUT,
              bench -> bench.drafted(SampleTests.plan()),
              bench -> bench.readOut(SampleTests.switched(14, 0.1)),
              "EXP-0002"),
          new Way(
              Milestone.CALIBRATION,
              bench -> bench.fitted(SampleRun.number(1)),
              bench -> bench.tell(Fact.Kind.CALIBRATION_POINT, "R-0001", LEA, "run", "R-0001"),
              "R-0001"),
          new Way(
              Milestone.SHIPPED,
              bench -> bench.tell(Fact.Kind.CHANGE_APPROVED, "C-0001", LEA),
              bench -> bench.shipped(Asks.proposal(900_000, 1), LEA),
              "C-0001"),
          new Way(
              Milestone.CLOSED_MOVE,
              bench -> bench.shipped(Asks.proposal(), LEA),
              bench -> bench.tell(Fact.Kind.CHANGE_CLOSED, "C-0001", LEA),
              "C-0001"));

  private static Fact currency(int days) {
    return new DecisionCurrencySet(
        BRAND,
        new DecisionCurrency(
            DecisionCurrency.Denomination.MARGINAL_ROAS, new PaybackWindow(days), null),
        DecisionCurrency.DEFAULT,
        "Asked for.");
  }

  private static Fact published(ReportKind kind) {
    return new ReportPublished(
        new PublishedReport(
            BRAND,
            1,
            kind,
            kind.holding(LocalDate.of(2026, 10, 9)),
            1,
            SampleReports.NOVEMBER,
            Actor.SYSTEM,
            SampleReports.sheet(kind.title())));
  }

  private static StatedCircumstance frequency() {
    return new StatedCircumstance(
        SampleTests.begun(1).identity().id(),
        BRAND,
        new Circumstance.Frequency(new Circumstances.Frequency(TV, "spots", 3)),
        LEA,
        SampleTests.AT,
        "",
        null);
  }

  private static void leastReach(MaturityBench bench) {
    RuleBook next =
        new RuleBook(
            RuleBook.DEFAULT.guardrails().with(new MinimumReach(Map.of(TV, 10_000L))),
            RuleBook.DEFAULT.approvals());
    RuleChange.Pending pending =
        new RuleChange.Pending(
            new RuleProposal(
                bench.ids.next(), BRAND, 1, next, LEA, SampleTests.AT, "Too few saw it."));
    RuleChange.Approved approved =
        pending.approved(new RuleChange.Decision(SampleTests.ADA, SampleTests.AT, "Yes."));
    bench.books.add(pending);
    bench.books.decide(approved);
    bench.tell(new RuleChangeFact(approved, RuleBook.DEFAULT), SampleTests.ADA);
  }

  private static void scenario(MaturityBench bench, String id, String last) {
    bench.tell(
        Fact.Kind.SCENARIO_STORED,
        id,
        LEA,
        "scenario",
        "S-000" + id,
        "first",
        "2027-01-04",
        "last",
        last);
  }

  private static void decided(MaturityBench bench, String id) {
    bench.tell(Fact.Kind.SCENARIO_DECIDED, "d" + id, LEA, "chosen_id", id, "rejected_ids", "");
  }

  @TestFactory
  Stream<DynamicTest> a_tick_comes_with_its_fact_and_not_before() {
    return WAYS.stream()
        .map(
            way ->
                DynamicTest.dynamicTest(
                    way.to().key(),
                    () -> {
                      MaturityBench bench = new MaturityBench();
                      bench.tell(Fact.Kind.PERSON_ADDED, "lea", LEA);
                      assertThat(bench.reached(way.to())).as("at first").isFalse();
                      way.almost().accept(bench);
                      assertThat(bench.reached(way.to())).as("almost").isFalse();
                      long before = entries(bench);
                      way.fact().accept(bench);
                      MilestoneStanding standing = bench.standing(way.to());
                      assertThat(standing.done()).as("after its fact").isTrue();
                      Reached reached = Objects.requireNonNull(standing.reached());
                      assertThat(reached.entry()).isGreaterThan(before);
                      assertThat(reached.about()).isEqualTo(way.about());
                      assertThat(standing.recorded()).isFalse();
                    }));
  }

  private static long entries(MaturityBench bench) {
    return bench.ledger.newest(BRAND, Long.MAX_VALUE, 1).stream()
        .mapToLong(LedgerEntry::sequence)
        .findFirst()
        .orElse(0);
  }

  @Test
  void every_milestone_has_its_way_above() {
    assertThat(WAYS).extracting(Way::to).containsExactlyInAnyOrder(Milestone.values());
  }

  @Test
  void in_a_brand_without_facts_nothing_is_ticked_and_no_day_is_counted() {
    MaturityBench bench = new MaturityBench();
    assertThat(bench.standings())
        .isNotEmpty()
        .allSatisfy((m, one) -> assertThat(one.done()).isFalse());
    assertThat(bench.maturity().playbook()).isNull();
    assertThat(bench.maturity().advice()).isNull();
    assertThat(bench.maturity().score().known()).isZero();
  }

  /** A fact about one brand ticks nothing of another. */
  @Test
  void another_brands_facts_count_for_nothing() {
    WAYS.forEach(
        way -> {
          MaturityBench own = new MaturityBench();
          way.almost().accept(own);
          way.fact().accept(own);
          assertThat(
                  own.show.of(new BrandId("elsewhere")).phases().stream()
                      .flatMap(phase -> phase.gates().stream())
                      .anyMatch(MilestoneStanding::done))
              .isFalse();
        });
  }

  @Test
  void the_playbook_has_six_four_and_four_items() {
    assertThat(Arrays.stream(PlaybookSpan.values()).map(span -> span.items().size()))
        .containsExactly(6, 4, 4);
    Set<Milestone> all =
        Arrays.stream(PlaybookSpan.values())
            .flatMap(span -> span.items().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Milestone.class)));
    assertThat(all).hasSize(14);
  }

  @Test
  void a_model_whose_checks_fail_keeps_its_channels_from_the_bar() {
    MaturityBench bench = new MaturityBench();
    bench.imported(60, 0, "north", SPEND + "tv", OUTCOME + "revenue");
    bench.fitted(
        SampleRun.number(1).channel("tv", 1.5, 0.1).check("R-hat", Diagnostics.Verdict.FAIL));
    bench.readOut(SampleTests.plan(TV, LATELY, 14, 0.03));
    assertThat(bench.reached(Milestone.CHANNELS_AT_BAR)).isFalse();
    bench.fitted(SampleRun.number(2).channel("tv", 1.5, 0.1));
    assertThat(bench.reached(Milestone.CHANNELS_AT_BAR)).isTrue();
  }

  @Test
  void the_first_days_are_told_by_the_first_fact_of_the_brand() {
    MaturityBench bench = new MaturityBench();
    bench.tell(new BrandAdded(bench.brands.find(BRAND).orElseThrow(), List.of()), Actor.SYSTEM);
    assertThat(bench.playbook().day()).isZero();
    bench.days(30);
    assertThat(bench.playbook().day()).isEqualTo(30);
    assertThat(bench.playbook().spans().getFirst().late(bench.today())).isFalse();
    bench.days(1);
    assertThat(bench.playbook().spans().getFirst().late(bench.today())).isTrue();
    assertThat(bench.playbook().spans().get(1).late(bench.today())).isFalse();
  }
}

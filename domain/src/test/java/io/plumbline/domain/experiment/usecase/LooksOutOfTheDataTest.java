package io.plumbline.domain.experiment.usecase;

import static io.plumbline.domain.mix.registry.SampleRun.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Geo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A running test that is looked at in the brand's own observations, by its plan. */
class LooksOutOfTheDataTest {

  private static final int BEFORE = 84;

  private final ExperimentBench bench = new ExperimentBench();
  private final InMemoryBatches batches = new InMemoryBatches(bench.transaction);
  private final TakeLook take = new TakeLook(bench.book, batches);

  private void running(TestPlan plan) {
    bench.drafted(plan, ExperimentBench.MAYA);
    bench.registered("EXP-0001", ExperimentBench.LEO);
    bench.clock.advance(Duration.ofDays(39));
    bench.start.start(
        new StartExperiment.Command(
            BRAND, "EXP-0001", plan.first(), ExperimentBench.MAYA, Origin.WEB));
  }

  private MarketRows rows(double effect) {
    return new MarketRows(bench, batches, SampleTests.plan(), BEFORE, effect);
  }

  private TakeLook.Outcome looked() {
    return take.take(BRAND, "EXP-0001", ExperimentBench.LEO, Origin.WEB);
  }

  private List<Look> taken() {
    return ((TakeLook.Outcome.Taken) looked()).looks();
  }

  @Test
  void every_planned_look_is_taken_once_with_its_estimate_interval_and_boundary() {
    running(SampleTests.plan());
    MarketRows rows = rows(-0.005);
    rows.imported(BEFORE + 7);
    Look half = taken().getFirst();
    assertThat(half.day()).isEqualTo(7);
    assertThat(half.through()).isEqualTo(SampleTests.FIRST.plusDays(6));
    assertThat(half.planned()).isTrue();
    assertThat(half.verdict()).isEqualTo(Look.Verdict.CONTINUE);
    Look.Bound bound = Objects.requireNonNull(half.bound());
    assertThat(bound.spent()).isBetween(0.01, 0.02);
    assertThat(Math.abs(bound.statistic())).isLessThan(bound.boundary());
    assertThat(half.lower()).isLessThan(0).isLessThan(half.estimate());
    assertThat(half.upper()).isGreaterThan(0);
    assertThat(looked())
        .isInstanceOfSatisfying(
            TakeLook.Outcome.NothingDue.class,
            none ->
                assertThat(none.why())
                    .isEqualTo(
                        "The data end on 2026-12-06; the next look is due with those of"
                            + " 2026-12-13."));
    rows.imported(BEFORE + 14);
    Look end = taken().getFirst();
    assertThat(end.day()).isEqualTo(14);
    assertThat(Objects.requireNonNull(end.bound()).spent()).isCloseTo(0.05, within());
    assertThat(bench.entries().stream().filter(LooksOutOfTheDataTest::isLook)).hasSize(2);
    assertThat(bench.entries().getLast().details())
        .containsKeys("boundary", "statistic", "alpha_spent");
  }

  @Test
  void a_large_effect_is_found_at_the_first_look_in_the_outcomes_own_unit_and_ends_the_looks() {
    running(SampleTests.plan());
    rows(-0.2).imported(BEFORE + 14);
    List<Look> looks = taken();
    assertThat(looks).hasSize(1);
    Look first = looks.getFirst();
    assertThat(first.verdict()).isEqualTo(Look.Verdict.SIGNIFICANT);
    assertThat(first.ends()).isTrue();
    assertThat(first.estimate()).isBetween(-3_100.0, -2_500.0);
    assertThat(first.upper()).isNegative();
    assertThat(looked())
        .isInstanceOfSatisfying(
            TakeLook.Outcome.NothingDue.class,
            none -> assertThat(none.why()).contains("after day 7 found the effect"));
  }

  @Test
  void looks_that_nobody_took_in_time_are_taken_as_they_would_have_been() {
    running(SampleTests.plan());
    rows(0).imported(BEFORE + 14);
    assertThat(taken()).extracting(Look::day).containsExactly(7, 14);
  }

  @Test
  void a_confidence_sequence_is_looked_at_whenever_something_new_has_come() {
    TestPlan plan = SampleTests.plan();
    running(MarketRows.looked(plan, new LookSchedule(LookSchedule.Control.SEQUENCE, List.of())));
    MarketRows rows = rows(0);
    rows.imported(BEFORE + 5);
    assertThat(taken()).singleElement().extracting(Look::day).isEqualTo(5);
    assertThat(looked()).isInstanceOf(TakeLook.Outcome.NothingDue.class);
    rows.imported(BEFORE + 9);
    assertThat(taken()).singleElement().extracting(Look::day).isEqualTo(9);
  }

  @Test
  void a_market_whose_data_end_early_is_named_in_one_statement() {
    running(SampleTests.plan());
    MarketRows rows = rows(0);
    rows.imported(BEFORE + 2);
    rows.without(new Geo("south"), 3);
    assertThat(((TakeLook.Outcome.NothingDue) looked()).why())
        .isEqualTo(
            "The data end on 2026-12-01 (those of south; other markets go on); the next look is"
                + " due with those of 2026-12-06.");
  }

  @Test
  void before_the_test_has_data_nothing_is_due_and_strangers_do_not_look() {
    running(SampleTests.plan());
    rows(0).imported(BEFORE);
    assertThat(((TakeLook.Outcome.NothingDue) looked()).why())
        .isEqualTo("The data end on 2026-11-29; the test begins on 2026-11-30.");
    assertThat(take.take(BRAND, "EXP-0001", ExperimentBench.FIN, Origin.WEB))
        .isInstanceOf(TakeLook.Outcome.NotAllowed.class);
    assertThat(take.take(BRAND, "EXP-0009", ExperimentBench.LEO, Origin.WEB))
        .isInstanceOf(TakeLook.Outcome.Unknown.class);
  }

  @Test
  void nobody_enters_a_look_at_markets_that_the_data_tell_of() {
    running(SampleTests.plan());
    LocalDate through = SampleTests.FIRST.plusDays(6);
    assertThat(
            bench.look.look(
                new LookAtExperiment.Command(
                    BRAND,
                    "EXP-0001",
                    through,
                    -900,
                    300,
                    -1600,
                    -200,
                    Look.Verdict.SIGNIFICANT,
                    "",
                    ExperimentBench.LEO,
                    Origin.WEB)))
        .isInstanceOf(LookAtExperiment.Outcome.Computed.class);
  }

  @Test
  void the_standing_job_looks_at_every_test_that_runs_in_markets() {
    LookAtRunningTests job = new LookAtRunningTests(bench.brands, bench.book, take);
    assertThat(job.look()).isEmpty();
    running(SampleTests.plan());
    rows(-0.2).imported(BEFORE + 7);
    assertThat(job.look())
        .singleElement()
        .isInstanceOfSatisfying(
            LookAtRunningTests.Outcome.Seen.class,
            seen -> assertThat(seen.look()).isInstanceOf(TakeLook.Outcome.Taken.class));
    assertThat(bench.entries().getLast().actor()).isEqualTo(Actor.SYSTEM);
    assertThat(((Experiment.Running) bench.test("EXP-0001")).looks()).hasSize(1);
  }

  private static boolean isLook(LedgerEntry entry) {
    return entry.kind() == Fact.Kind.EXPERIMENT_LOOKED;
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }
}

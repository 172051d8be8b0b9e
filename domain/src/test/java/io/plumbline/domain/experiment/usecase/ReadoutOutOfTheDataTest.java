package io.plumbline.domain.experiment.usecase;

import static io.plumbline.domain.mix.registry.SampleRun.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.GeoReadout;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A test that is read out of the brand's own observations. */
class ReadoutOutOfTheDataTest {

  private static final int BEFORE = 84;
  private static final double EFFECT = -0.2;

  private final ExperimentBench bench = new ExperimentBench();
  private final InMemoryBatches batches = new InMemoryBatches(bench.transaction);
  private final ComputeReadout compute =
      new ComputeReadout(bench.book, batches, new GeoReadout(List.of()));
  private final TestPlan plan = SampleTests.plan();

  private void running() {
    bench.drafted(plan, ExperimentBench.MAYA);
    bench.registered("EXP-0001", ExperimentBench.LEO);
    bench.clock.advance(Duration.ofDays(39));
    bench.start.start(
        new StartExperiment.Command(
            BRAND, "EXP-0001", plan.first(), ExperimentBench.MAYA, Origin.WEB));
  }

  /** Days of some of the plan's markets. */
  private void imported(int days, List<Geo> markets) {
    new MarketRows(bench, batches, plan, BEFORE, EFFECT).imported(markets, days);
  }

  private List<Geo> markets() {
    List<Geo> all = new ArrayList<>(plan.treated());
    all.addAll(plan.control());
    return all;
  }

  private ComputeReadout.Outcome computed() {
    return compute.compute(BRAND, "EXP-0001", null);
  }

  @Test
  void it_is_what_the_markets_sold_less_with_the_row_a_model_is_held_to() {
    running();
    imported(BEFORE + 14, markets());
    assertThat(computed())
        .isInstanceOfSatisfying(
            ComputeReadout.Outcome.Computed.class,
            done -> {
              assertThat(done.test().start()).isEqualTo(BEFORE);
              assertThat(done.test().end()).isEqualTo(BEFORE + 14);
              assertThat(done.readout().effect().lift().estimate()).isBetween(-0.24, -0.16);
              assertThat(done.readout().effect().significant(0.05)).isTrue();
              var row = done.readout().calibrationRow().orElseThrow();
              assertThat(row.start()).isEqualTo(plan.first());
              assertThat(row.end()).isEqualTo(plan.last());
              assertThat(row.spendChange())
                  .as("what was cut is spent again")
                  .isBetween(1_110.0, 1_130.0);
            });
  }

  @Test
  void late_effects_count_as_far_as_the_data_go_and_the_readout_says_so() {
    running();
    imported(BEFORE + 14 + 3, markets());
    ComputeReadout.Outcome.Computed done = (ComputeReadout.Outcome.Computed) computed();
    assertThat(done.test().cooldown()).isEqualTo(3);
    assertThat(done.test().cooldown() + done.test().pending()).isEqualTo(plan.cooldownDays());
    assertThat(done.readout().checks())
        .filteredOn(check -> check.name().equals("cooldown"))
        .singleElement()
        .satisfies(check -> assertThat(check.passed()).isFalse());
  }

  @Test
  void data_that_end_before_the_test_does_are_refused_with_both_days() {
    running();
    imported(BEFORE + 10, markets());
    assertThat(problems()).containsExactly("The data end on 2026-12-09; the test on 2026-12-13.");
  }

  private TakeLook.Outcome looked() {
    return new TakeLook(bench.book, batches)
        .take(BRAND, "EXP-0001", ExperimentBench.LEO, Origin.WEB);
  }

  @Test
  void a_test_that_a_look_ended_is_read_out_through_the_looks_day_and_departs_from_its_plan() {
    running();
    MarketRows rows = new MarketRows(bench, batches, plan, BEFORE, EFFECT);
    rows.imported(BEFORE + 10);
    assertThat(looked()).isInstanceOf(TakeLook.Outcome.Taken.class);
    ComputeReadout.Outcome.Computed done = (ComputeReadout.Outcome.Computed) computed();
    assertThat(done.panel().periods()).isEqualTo(BEFORE + 7);
    assertThat(done.test().end()).isEqualTo(BEFORE + 7);
    assertThat(done.scope().last()).isEqualTo(plan.first().plusDays(6));
    assertThat(done.scope().data()).contains("to 2026-12-06");
    assertThat(done.readout().effect().lift().estimate()).isBetween(-0.24, -0.16);
    var row = done.readout().calibrationRow().orElseThrow();
    assertThat(row.end()).isEqualTo(plan.first().plusDays(6));
    assertThat(row.spendChange()).isBetween(555.0, 565.0);
    var read =
        (ReadOutExperiment.Outcome.ReadOut)
            bench.readOut.readOut(
                new ReadOutExperiment.Command(
                    BRAND,
                    "EXP-0001",
                    done.result(),
                    done.scope(),
                    ExperimentBench.LEO,
                    Origin.WEB));
    Look look = ((Experiment.ReadOut) bench.test("EXP-0001")).running().looks().getFirst();
    assertThat(read.departures())
        .contains("Last day: 2026-12-13 was registered, 2026-12-06 was read out.")
        .contains(
            "The planned look after day 7 of 14 ended it (significant): it is read out through that"
                + " day. Late effects of 7 days were registered, none is counted. P-value and"
                + " interval of the readout are those of one look; with all looks that were planned"
                + " the effect is %,.0f to %,.0f.".formatted(look.lower(), look.upper()));
    rows.imported(BEFORE + 14);
    assertThat(((ComputeReadout.Outcome.Computed) computed()).result())
        .as("read out again, when more has come")
        .isEqualTo(done.result());
  }

  @Test
  void a_test_that_ran_on_after_its_look_is_read_out_whole_or_as_the_look_left_it() {
    running();
    imported(BEFORE + 14, markets());
    looked();
    LocalDate day = plan.first().plusDays(6);
    assertThat(((ComputeReadout.Outcome.Computed) computed()).scope().last())
        .isEqualTo(plan.last());
    assertThat(compute.compute(BRAND, "EXP-0001", day))
        .isInstanceOfSatisfying(
            ComputeReadout.Outcome.Computed.class,
            done -> assertThat(done.scope().last()).isEqualTo(day));
    assertThat(compute.compute(BRAND, "EXP-0001", day.minusDays(1)))
        .isInstanceOfSatisfying(
            ComputeReadout.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings().getFirst())
                    .satisfies(
                        one ->
                            assertThat(one.problem())
                                .isEqualTo("No planned look ended the test on 2026-12-05."))
                    .satisfies(
                        one ->
                            assertThat(one.accepted())
                                .isEqualTo(
                                    "2026-12-06, when a look ended it, or 2026-12-13, its last day")));
  }

  @Test
  void every_market_that_the_data_lack_is_named() {
    running();
    imported(BEFORE + 14, markets().subList(0, 2));
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "The data have no revenue of south.", "The data have no revenue of west.");
  }

  @Test
  void national_data_have_no_markets_and_what_can_be_done_instead_is_said() {
    running();
    new MarketRows(bench, batches, plan, BEFORE, EFFECT)
        .imported(List.of(Geo.NATIONAL), BEFORE + 14);
    Finding none = ((ComputeReadout.Outcome.Refused) computed()).findings().getFirst();
    assertThat(none.problem())
        .isEqualTo("The data of this brand have no markets: they are national.");
    assertThat(none.accepted()).contains("time holdout", "switchback");
  }

  @Test
  void a_brand_without_data_and_a_test_that_does_not_run_say_so() {
    assertThat(computed()).isInstanceOf(ComputeReadout.Outcome.Unknown.class);
    bench.drafted(plan, ExperimentBench.MAYA);
    assertThat(computed()).isInstanceOf(ComputeReadout.Outcome.NotThis.class);
  }

  private List<String> problems() {
    return ((ComputeReadout.Outcome.Refused) computed())
        .findings().stream().map(Finding::problem).toList();
  }
}

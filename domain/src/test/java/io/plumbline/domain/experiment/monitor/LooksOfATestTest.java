package io.plumbline.domain.experiment.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.numeric.JsonVectors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LooksOfATestTest {

  private static final String SIMULATION = "/experiments/sequential_monitoring_sim.json";
  private static final GapNoise NOISE = new GapNoise(0, 0.02, 0.3, 90);
  private static final LookPlan PLAN = LookPlan.daily(15, NOISE);

  /** A test whose gap moves to {@code lift} from its first day on. */
  private static GapSeries series(int days, double lift) {
    double[] gaps = new double[90 + days];
    for (int t = 0; t < 90; t++) {
      gaps[t] = t % 2 == 0 ? 0.01 : -0.01;
    }
    for (int t = 90; t < gaps.length; t++) {
      gaps[t] = Math.log1p(lift);
    }
    return new GapSeries(gaps, 90);
  }

  @Test
  void bounds_of_fifteen_daily_looks_are_those_of_the_reference() {
    double[] parts = JsonVectors.numbers(JsonVectors.read(SIMULATION, "/info_fraction"));
    double[] published = JsonVectors.numbers(JsonVectors.read(SIMULATION, "/gst_z"));
    var bounds = new GroupSequentialBounds(false);
    double spent = 0;
    for (int look = 0; look < parts.length; look++) {
      double now = AlphaSpending.SQUARE.upTo(parts[look], 0.05);
      assertThat(bounds.next(parts[look], now - spent)).isCloseTo(published[look], within(0.02));
      spent = now;
    }
  }

  @Test
  void bounds_of_the_sequence_are_those_of_the_reference() {
    double[] parts = JsonVectors.numbers(JsonVectors.read(SIMULATION, "/info_fraction"));
    double[] published = JsonVectors.numbers(JsonVectors.read(SIMULATION, "/cs_z"));
    for (int look = 0; look < parts.length; look++) {
      double bound =
          NormalMixture.twoSided(1, 0.05).bound(parts[look], 0.05) / Math.sqrt(parts[look]);
      assertThat(bound).isCloseTo(published[look], within(0.005));
    }
  }

  @Test
  void textbook_bounds_of_five_even_looks() {
    // Jennison and Turnbull (2000), tables 7.1 and 7.2 in their Lan-DeMets forms; gsDesign 3.6:
    // sfLDOF(alpha = .025 a side): 4.8769 3.3569 2.6803 2.2898 2.0310
    double[] published = {4.8769, 3.3569, 2.6803, 2.2898, 2.0310};
    var bounds = new GroupSequentialBounds(true);
    double spent = 0;
    for (int look = 0; look < 5; look++) {
      double now = AlphaSpending.O_BRIEN_FLEMING.upTo((look + 1) / 5.0, 0.025);
      assertThat(bounds.next((look + 1) / 5.0, now - spent))
          .isCloseTo(published[look], within(2e-3));
      spent = now;
    }
  }

  @Test
  void every_spending_function_has_spent_nothing_at_first_and_all_at_the_end() {
    for (AlphaSpending function : AlphaSpending.values()) {
      assertThat(function.upTo(0, 0.05)).isZero();
      assertThat(function.upTo(1, 0.05)).isCloseTo(0.05, within(1e-12));
      assertThat(function.upTo(3, 0.05)).isCloseTo(0.05, within(1e-12));
      assertThat(function.upTo(0.3, 0.05)).isLessThan(function.upTo(0.6, 0.05));
    }
  }

  @Test
  void a_look_spends_and_a_later_one_spends_more() {
    LookLog log = LookLog.of(PLAN).look(series(15, 0), 3).look(series(15, 0), 7);

    assertThat(log.looks()).extracting(Look::day).containsExactly(3, 7);
    assertThat(log.looks().getFirst().spent()).isPositive();
    assertThat(log.looks().getLast().spent()).isGreaterThan(log.looks().getFirst().spent());
    assertThat(log.looks().getLast().spent()).isLessThan(0.05);
  }

  @Test
  void a_look_that_was_taken_makes_the_later_ones_dearer() {
    GapSeries flat = series(15, 0);
    Look once = LookLog.of(PLAN).look(flat, 15).looks().getLast();
    LookLog daily = LookLog.of(PLAN);
    for (int day = 1; day <= 15; day++) {
      daily = daily.look(flat, day);
    }

    assertThat(daily.looks().getLast().boundary()).isGreaterThan(once.boundary());
    assertThat(daily.looks().getLast().spent()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void the_same_day_is_looked_at_once() {
    LookLog log = LookLog.of(PLAN).look(series(5, 0));

    assertThat(log.look(series(5, 0.4))).isSameAs(log);
  }

  @Test
  void a_large_lift_is_found_and_stays_found() {
    LookLog log = LookLog.of(PLAN).look(series(15, 0.3), 5).look(series(15, 0.3), 6);

    assertThat(log.verdict()).isEqualTo(Look.Verdict.SIGNIFICANT);
    assertThat(log.found().orElseThrow().day()).isEqualTo(5);
    Look look = log.looks().getFirst();
    assertThat(look.estimate()).isCloseTo(0.3, within(1e-9));
    assertThat(look.interval().lower()).isPositive();
    assertThat(look.interval().contains(look.estimate())).isTrue();
    assertThat(Math.abs(look.statistic())).isGreaterThan(look.boundary());
  }

  @Test
  void interval_and_boundary_never_contradict_each_other() {
    for (double lift = -0.1; lift <= 0.1; lift += 0.004) {
      for (StoppingRule rule :
          List.of(new StoppingRule.OpenEnded(), new StoppingRule.Spending(AlphaSpending.POCOCK))) {
        Look look = LookLog.of(PLAN.by(rule)).look(series(8, lift)).looks().getFirst();
        assertThat(look.interval().contains(0))
            .isEqualTo(look.verdict() != Look.Verdict.SIGNIFICANT);
        assertThat(Math.abs(look.statistic()) > look.boundary())
            .isEqualTo(look.verdict() == Look.Verdict.SIGNIFICANT);
      }
    }
  }

  @Test
  void a_test_for_gains_leaves_the_upper_side_open_and_finds_no_loss() {
    LookPlan gains =
        new LookPlan(
            List.of(7, 14),
            0.05,
            Alternative.GREATER,
            new StoppingRule.Spending(AlphaSpending.SQUARE),
            Optional.empty(),
            NOISE);

    Look loss = LookLog.of(gains).look(series(14, -0.5)).looks().getFirst();
    assertThat(loss.verdict()).isEqualTo(Look.Verdict.CONTINUE);
    assertThat(loss.interval().upper()).isInfinite();
    assertThat(LookLog.of(gains).look(series(14, 0.5)).verdict())
        .isEqualTo(Look.Verdict.SIGNIFICANT);
  }

  @Test
  void a_test_that_can_hardly_find_what_is_worthwhile_any_more_is_futile() {
    LookPlan plan = PLAN.givingUp(new FutilityRule(0.04, 0.1));

    assertThat(LookLog.of(plan).look(series(13, -0.001)).verdict()).isEqualTo(Look.Verdict.FUTILE);
    assertThat(LookLog.of(plan).look(series(2, 0.001)).verdict()).isEqualTo(Look.Verdict.CONTINUE);
    assertThat(LookLog.of(PLAN).look(series(13, -0.001)).verdict())
        .isEqualTo(Look.Verdict.CONTINUE);
  }

  @Test
  void an_open_ended_test_goes_on_past_its_end_and_gives_up_once_the_interval_says_so() {
    LookPlan plan = PLAN.by(new StoppingRule.OpenEnded()).givingUp(new FutilityRule(0.02, 0.1));

    assertThat(LookLog.of(plan).look(series(3, 0.0)).verdict()).isEqualTo(Look.Verdict.CONTINUE);
    assertThat(LookLog.of(plan).look(series(60, 0.0)).verdict()).isEqualTo(Look.Verdict.FUTILE);
  }

  @Test
  void after_the_planned_end_a_spending_test_has_nothing_left_to_spend() {
    LookLog log = LookLog.of(PLAN).look(series(20, 0), 15).look(series(20, 0.9), 20);

    assertThat(log.looks().getLast().boundary()).isInfinite();
    assertThat(log.verdict()).isNotEqualTo(Look.Verdict.SIGNIFICANT);
  }

  @Test
  void information_grows_with_every_day_and_less_so_when_days_resemble_each_other() {
    GapNoise independent = new GapNoise(0, 0.02, 0, 90);
    assertThat(independent.variance(10)).isCloseTo(0.0004 * (1 / 90.0 + 0.1), within(1e-12));
    assertThat(independent.degrees()).isEqualTo(88);
    for (int day = 2; day <= 15; day++) {
      assertThat(NOISE.information(day)).isGreaterThan(NOISE.information(day - 1));
      assertThat(NOISE.information(day)).isLessThan(independent.information(day));
    }
  }

  @Test
  void a_gap_that_never_moves_is_refused() {
    assertThatThrownBy(() -> GapNoise.of(new double[20], 20)).hasMessageContaining("never moves");
  }
}

package io.plumbline.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.TestingPace.Ended;
import io.plumbline.domain.mix.inference.Diagnostics;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What a test is worth, and whether enough is tested. */
class ValueOfATestTest {

  /**
   * An oracle that knows no formula: draws the truth and what a test would find of it, decides by
   * the posterior mean, and compares with deciding now.
   */
  private static double simulated(
      double mean, double deviation, double best, double error, double movable) {
    Random random = new Random(7);
    int draws = 400_000;
    double gain = 0;
    for (int d = 0; d < draws; d++) {
      double truth = mean + deviation * random.nextGaussian();
      double found = truth + error * random.nextGaussian();
      double weight = deviation * deviation / (deviation * deviation + error * error);
      double posterior = mean + weight * (found - mean);
      gain += Math.max(posterior, best) - Math.max(mean, best);
    }
    return movable * gain / draws;
  }

  @Test
  void it_is_what_deciding_after_the_test_gains_on_average() {
    double[][] cases = {{2, 0.5, 2, 0.5}, {1.5, 0.8, 2.2, 0.3}, {3, 1, 2, 2}, {1, 0.4, 1.2, 0.05}};
    for (double[] one : cases) {
      TestValue value = TestValue.of(one[0], one[1], one[2], one[3], 1000);
      assertThat(value.gain())
          .isCloseTo(simulated(one[0], one[1], one[2], one[3], 1000), within(2.5));
    }
  }

  /** By hand: s = e = 1, m = b: t = 1/√2, L(0) = 1/√(2π), so 0.70711 × 0.39894 = 0.28209. */
  @Test
  void on_the_fence_with_a_test_as_sharp_as_what_is_known_it_is_0_28209_a_unit() {
    TestValue value = TestValue.of(2, 1, 2, 1, 100);
    assertThat(value.gain()).isCloseTo(28.2095, within(1e-4));
    assertThat(value.afterwards()).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(value.wrong().value()).isCloseTo(0.5, within(1e-9));
  }

  @Property
  void a_sharper_test_a_wider_doubt_and_more_money_are_never_worth_less(
      @ForAll @DoubleRange(min = -3, max = 3) double mean,
      @ForAll @DoubleRange(min = 0.01, max = 3) double deviation,
      @ForAll @DoubleRange(min = 0.01, max = 3) double error) {
    double here = TestValue.of(mean, deviation, 1, error, 1000).gain();
    assertThat(here).isGreaterThanOrEqualTo(0);
    assertThat(TestValue.of(mean, deviation, 1, error / 2, 1000).gain())
        .isGreaterThanOrEqualTo(here - 1e-6);
    assertThat(TestValue.of(mean, deviation * 1.5, 1, error, 1000).gain())
        .isGreaterThanOrEqualTo(here - 1e-6);
    assertThat(TestValue.of(mean, deviation, 1, error, 2000).gain()).isGreaterThanOrEqualTo(here);
    assertThat(TestValue.of(mean, deviation, 1, error, 1000).afterwards())
        .isLessThan(deviation)
        .isLessThanOrEqualTo(error);
  }

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Ended ago(int days) {
    return new Ended(SampleTests.TV, TODAY.minusDays(days));
  }

  @Test
  void fewer_than_two_tests_in_365_days_are_red() {
    assertThat(TestingPace.of(List.of(), 0, TODAY).verdict()).isEqualTo(Diagnostics.Verdict.FAIL);
    assertThat(TestingPace.of(List.of(ago(1), ago(365)), 1, TODAY).verdict())
        .isEqualTo(Diagnostics.Verdict.FAIL);
    assertThat(TestingPace.of(List.of(ago(1), ago(364)), 1, TODAY).verdict())
        .isEqualTo(Diagnostics.Verdict.PASS);
  }

  @Test
  void a_test_that_two_sources_tell_of_counts_once() {
    assertThat(TestingPace.of(List.of(ago(5), ago(5)), 1, TODAY).lastYear()).isEqualTo(1);
  }

  @Test
  void a_quarter_without_a_test_or_an_empty_queue_asks_for_a_look() {
    assertThat(TestingPace.of(List.of(ago(93), ago(200)), 1, TODAY).verdict())
        .isEqualTo(Diagnostics.Verdict.REVIEW);
    assertThat(TestingPace.of(List.of(ago(92), ago(200)), 0, TODAY).verdict())
        .isEqualTo(Diagnostics.Verdict.REVIEW);
  }
}

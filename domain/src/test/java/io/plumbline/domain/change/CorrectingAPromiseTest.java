package io.plumbline.domain.change;

import static io.plumbline.domain.change.Asks.MONDAY;
import static io.plumbline.domain.change.Asks.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.shared.Estimate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What is believed of a move once part of its outcome is known. */
class CorrectingAPromiseTest {

  private static PromisedOutcome promised(Estimate without, Estimate lift) {
    return new PromisedOutcome(
        List.of(new PromisedPeriod(MONDAY, 7, estimate(1, 1))),
        estimate(1, 1),
        estimate(1, 1),
        without,
        lift);
  }

  @Test
  void half_the_window_promises_half_the_lift_and_measures_it_with_the_noise_of_half() {
    // of 20,000 ± 600 without and 600 ± 300 more, half is 10,000 ± 600/√2 and 300 ± 150; 10,000
    // came
    CorrectedEffect effect =
        CorrectedEffect.of(promised(estimate(20_000, 600), estimate(600, 300)), 10_000, 0.5);
    double weight = 180_000.0 / (180_000 + 22_500);
    assertThat(effect.without()).isCloseTo(10_000, within(1e-9));
    assertThat(effect.mean()).isCloseTo(300 * weight, within(1e-9));
    assertThat(effect.sd()).isCloseTo(150 * Math.sqrt(weight), within(1e-9));
  }

  @Test
  void a_lift_believed_for_certain_stays_as_it_was_promised() {
    CorrectedEffect effect =
        CorrectedEffect.of(promised(estimate(20_000, 600), estimate(600, 0)), 99_000, 0.5);
    assertThat(effect.mean()).isEqualTo(300);
    assertThat(effect.sd()).isZero();
    assertThat(effect.improvement().value()).isEqualTo(1);
  }

  @Test
  void what_the_time_brings_without_the_move_known_for_certain_the_outcome_says_the_lift() {
    CorrectedEffect effect =
        CorrectedEffect.of(promised(estimate(20_000, 0), estimate(600, 300)), 9_750, 0.5);
    assertThat(effect.mean()).isEqualTo(-250);
    assertThat(effect.sd()).isZero();
    assertThat(effect.improvement().value()).isZero();
  }

  @Test
  void a_move_that_certainly_does_nothing_is_no_improvement() {
    assertThat(new CorrectedEffect(0, 0, 1).improvement().value()).isZero();
    assertThat(new CorrectedEffect(0, 5, 1).improvement().value()).isCloseTo(0.5, within(1e-12));
    assertThat(new CorrectedEffect(5, 5, 1).improvement().value())
        .isCloseTo(0.841344746, within(1e-9));
  }

  /** Two beliefs in one thing: the mean of both lies between them, and is surer than either. */
  @Property(tries = 500)
  void what_came_draws_the_lift_towards_it_and_never_makes_it_less_sure(
      @ForAll @DoubleRange(min = -500, max = 500) double lift,
      @ForAll @DoubleRange(min = 1, max = 400) double sure,
      @ForAll @DoubleRange(min = 1, max = 400) double noise,
      @ForAll @DoubleRange(min = 9_000, max = 11_000) double came,
      @ForAll @DoubleRange(min = 0.05, max = 1) double share) {
    CorrectedEffect effect =
        CorrectedEffect.of(
            promised(estimate(10_000, noise), estimate(lift, sure)), came * share, share);
    double promised = lift * share;
    double observed = (came - 10_000) * share;
    assertThat(effect.mean())
        .isBetween(Math.min(promised, observed) - 1e-6, Math.max(promised, observed) + 1e-6);
    assertThat(effect.sd()).isPositive().isLessThan(Math.min(sure * share, noise) + 1e-9);
  }

  @Test
  void the_outcome_tells_lift_effect_and_return_with_nine_tenths_of_the_belief_around_each() {
    // over two weeks, a move of 4,000.00 a week
    ObservedOutcome outcome = new CorrectedEffect(400, 100, 8_000).outcome(14, 8_400, 400_000);
    assertThat(outcome.days()).isEqualTo(14);
    assertThat(outcome.actual()).isEqualTo(8_400);
    assertThat(outcome.lift().interval().lower()).isCloseTo(400 - 164.4854, within(1e-3));
    assertThat(outcome.lift().interval().upper()).isCloseTo(400 + 164.4854, within(1e-3));
    assertThat(outcome.lift().interval().mass().value()).isEqualTo(0.9);
    assertThat(outcome.effect().mean()).isCloseTo(0.05, within(1e-12));
    assertThat(outcome.effect().sd()).isCloseTo(0.0125, within(1e-12));
    Estimate returned = Objects.requireNonNull(outcome.perMoney());
    assertThat(returned.mean()).isCloseTo(0.05, within(1e-12));
    assertThat(returned.sd()).isCloseTo(0.0125, within(1e-12));
  }

  @Test
  void where_no_money_moved_or_nothing_was_to_come_there_is_no_ratio() {
    assertThat(new CorrectedEffect(400, 100, 8_000).outcome(14, 8_400, 0).perMoney()).isNull();
    Estimate none = new CorrectedEffect(400, 100, 0).outcome(14, 400, 1).effect();
    assertThat(none.mean()).isZero();
    assertThat(none.sd()).isZero();
  }
}

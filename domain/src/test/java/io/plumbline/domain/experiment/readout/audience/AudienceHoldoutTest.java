package io.plumbline.domain.experiment.readout.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.series.LiftRules;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** People treated and people held out. */
class AudienceHoldoutTest {

  @Test
  void counts_give_lift_and_added_conversions() {
    AudienceHoldout test =
        new AudienceHoldout(Arm.ofCounts(90_000, 2_250), Arm.ofCounts(10_000, 200), 0.9);
    LiftInference lift = test.lift(Alternative.TWO_SIDED);
    assertThat(lift.estimate()).isCloseTo(0.25, within(1e-12));
    // log ratio .2231436, se sqrt(.975/2250 + .98/200) = .0730297
    assertThat(lift.interval(0.05).lower())
        .isCloseTo(Math.exp(0.2231436 - 1.96 * 0.0730297) - 1, within(1e-3));
    assertThat(lift.pValue()).isCloseTo(0.00225, within(2e-4));
    assertThat(test.incremental()).isCloseTo(450, within(1e-9));
    assertThat(test.balanced()).isTrue();
  }

  @Test
  void split_that_is_not_as_planned_is_seen() {
    AudienceHoldout test =
        new AudienceHoldout(Arm.ofCounts(50_800, 500), Arm.ofCounts(49_200, 480), 0.5);
    // chi-square (1600^2)/100000 = 25.6
    assertThat(test.split().value()).isCloseTo(4.2e-7, within(1e-7));
    assertThat(test.balanced()).isFalse();
  }

  @Test
  void arm_without_conversions_still_has_a_wide_interval() {
    AudienceHoldout test = new AudienceHoldout(Arm.ofCounts(1_000, 5), Arm.ofCounts(1_000, 0), 0.5);
    LiftRules.hold(test.lift(Alternative.TWO_SIDED));
    assertThat(test.lift(Alternative.TWO_SIDED).interval(0.05).contains(0)).isTrue();
  }

  @Property(tries = 200)
  void means_keep_the_rules_and_the_scale(
      @ForAll @IntRange(min = 1) int seed, @ForAll Alternative alternative) {
    Random random = new Random(seed);
    long one = 50 + random.nextInt(5000);
    long other = 50 + random.nextInt(5000);
    double first = 5 + random.nextDouble();
    double second = 5 + random.nextDouble();
    LiftInference lift =
        new AudienceHoldout(new Arm(one, first, 4), new Arm(other, second, 9), 0.5)
            .lift(alternative);
    LiftInference scaled =
        new AudienceHoldout(new Arm(one, first * 100, 4e4), new Arm(other, second * 100, 9e4), 0.5)
            .lift(alternative);
    LiftRules.hold(lift);
    assertThat(scaled.estimate()).isCloseTo(lift.estimate(), within(1e-12));
    assertThat(scaled.pValue()).isCloseTo(lift.pValue(), within(1e-10));
  }

  @Test
  void empty_arms_are_refused() {
    assertThatThrownBy(() -> Arm.ofCounts(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Arm.ofCounts(10, 11)).isInstanceOf(IllegalArgumentException.class);
  }
}

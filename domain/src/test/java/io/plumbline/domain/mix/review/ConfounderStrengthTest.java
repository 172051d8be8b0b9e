package io.plumbline.domain.mix.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ConfounderStrengthTest {

  /** Cinelli and Hazlett (2020), table 1: t 4.184, 783 degrees of freedom, 13.9 %. */
  @Test
  void the_published_example_of_darfur() {
    assertThat(ConfounderStrength.toExplainAway(4.184, 783)).isCloseTo(0.139, within(5e-4));
  }

  @Test
  void no_effect_is_explained_away_by_nothing() {
    assertThat(ConfounderStrength.toExplainAway(0, 100)).isZero();
  }

  /** The value r is where r² / (1 - r) = f²: as strong with the cause as with the outcome. */
  @Property
  void it_is_the_strength_at_which_the_bias_is_the_whole_effect(
      @ForAll @DoubleRange(min = 0.1, max = 50) double t,
      @ForAll @DoubleRange(min = 1, max = 1000) double dof) {
    double r = ConfounderStrength.toExplainAway(t, dof);
    assertThat(r).isBetween(0.0, 1.0);
    assertThat(r * r / (1 - r)).isCloseTo(t * t / dof, within(1e-6 * (1 + t * t / dof)));
  }
}

package io.plumbline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

  private static final Estimate ROI = new Estimate(2, 0.5, 1.9, CredibleInterval.ninety(1.2, 3));

  @Test
  void an_interval_is_the_90_percent_one_unless_said_otherwise() {
    assertThat(CredibleInterval.ninety(1, 2).mass()).isEqualTo(new Probability(0.9));
  }

  @Test
  void an_interval_holds_its_ends_and_nothing_beyond() {
    var interval = CredibleInterval.ninety(-1, 2);
    assertThat(interval.contains(-1)).isTrue();
    assertThat(interval.contains(0)).isTrue();
    assertThat(interval.contains(2)).isTrue();
    assertThat(interval.contains(Math.nextDown(-1.0))).isFalse();
    assertThat(interval.contains(Math.nextUp(2.0))).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
  }

  @Test
  void an_interval_may_be_a_point_but_never_upside_down_or_unknown() {
    assertThat(CredibleInterval.ninety(1, 1).contains(1)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> CredibleInterval.ninety(1.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> CredibleInterval.ninety(Double.NaN, 1));
  }

  @Test
  void a_standard_deviation_is_never_negative_or_unknown() {
    var interval = CredibleInterval.ninety(1, 1);
    assertThat(new Estimate(1, 0, 1, interval).sd()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(1, -0.1, 1, interval));
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(1, Double.NaN, 1, interval));
  }

  @Property
  void another_unit_multiplies_every_number_and_keeps_the_mass(
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    Estimate scaled = ROI.times(factor);

    assertThat(scaled.mean() / factor).isCloseTo(2, within(1e-12));
    assertThat(scaled.sd() / factor).isCloseTo(0.5, within(1e-12));
    assertThat(scaled.median() / factor).isCloseTo(1.9, within(1e-12));
    assertThat(scaled.interval().lower() / factor).isCloseTo(1.2, within(1e-12));
    assertThat(scaled.interval().upper() / factor).isCloseTo(3, within(1e-12));
    assertThat(scaled.interval().mass()).isEqualTo(CredibleInterval.NINETY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -2, Double.NaN})
  void a_unit_is_never_changed_by_a_factor_that_turns_the_interval_round(double factor) {
    assertThatIllegalArgumentException().isThrownBy(() -> ROI.times(factor));
  }
}

package io.plumbline.domain.mix.registry;

import static io.plumbline.domain.mix.registry.SampleRun.estimate;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateThatMovesTest {

  @Test
  void intervals_that_do_not_meet_do_not_overlap() {
    assertThat(EstimateShift.of(estimate(1, 0.1), estimate(5, 0.1)).overlap()).isZero();
  }

  @Test
  void exactly_one_pooled_standard_deviation_is_still_stable() {
    assertThat(EstimateShift.of(estimate(1, 0.5), estimate(1.5, 0.5)).stable()).isTrue();
    assertThat(EstimateShift.of(estimate(1, 0.5), estimate(0.5, 0.5)).stable()).isTrue();
    assertThat(EstimateShift.of(estimate(1, 0.5), estimate(1.501, 0.5)).stable()).isFalse();
  }

  @Test
  void a_certain_value_that_changes_moved_endlessly_far() {
    assertThat(EstimateShift.of(estimate(1, 0), estimate(2, 0)))
        .isEqualTo(new EstimateShift(0, Double.POSITIVE_INFINITY));
    assertThat(EstimateShift.of(estimate(1, 0), estimate(1, 0))).isEqualTo(new EstimateShift(1, 0));
  }
}

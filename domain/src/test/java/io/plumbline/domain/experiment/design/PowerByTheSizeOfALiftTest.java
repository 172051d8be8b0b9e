package io.plumbline.domain.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The power of a design by the size of the lift, as its windows show it. */
class PowerByTheSizeOfALiftTest {

  private final PowerCurve curve = new PowerCurve(List.of(0.05, 0.01, 0.03, 0.02), 2);

  @Test
  void a_lift_is_found_in_the_windows_that_needed_less() {
    assertThat(curve.at(0).power()).isZero();
    assertThat(curve.at(0.025).power()).isEqualTo(0.5);
    assertThat(curve.at(0.04).power()).isEqualTo(0.75);
    assertThat(curve.at(0.06).power()).isEqualTo(1);
  }

  @Test
  void a_larger_lift_is_never_found_less_often() {
    double before = 0;
    for (double effect = 0; effect < 0.1; effect += 0.001) {
      assertThat(curve.at(effect).power()).isGreaterThanOrEqualTo(before);
      before = curve.at(effect).power();
    }
  }

  @Test
  void even_a_share_of_one_has_an_error_as_windows_overlap() {
    assertThat(curve.at(0.06).error()).isCloseTo(Math.sqrt(0.75 * 0.25 / 2), within(1e-12));
    assertThat(curve.at(0.06).error()).isLessThan(curve.at(0.025).error());
  }
}

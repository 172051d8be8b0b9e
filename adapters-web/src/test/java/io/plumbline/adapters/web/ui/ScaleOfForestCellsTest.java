package io.plumbline.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleOfForestCellsTest {

  @Test
  void it_reaches_from_nought_beyond_the_highest_bound_and_the_plumb_line() {
    ForestScale scale =
        ForestScale.of(List.of(MadeUpReport.around(0.5, 0.1), MadeUpReport.around(1.6, 0.2)), 1.0);
    assertThat(scale.min()).isZero();
    assertThat(scale.position(1.6 + 1.645 * 0.2)).isLessThan(1);
    assertThat(scale.position(1)).isBetween(0.4, 0.7);
  }

  @Test
  void one_wild_estimate_does_not_squeeze_the_others() {
    ForestScale scale =
        ForestScale.of(
            List.of(
                MadeUpReport.around(0.9, 0.1),
                MadeUpReport.around(1.0, 0.1),
                MadeUpReport.around(40, 10)),
            1.0);
    assertThat(scale.max()).isLessThan(4);
    assertThat(scale.position(40)).isEqualTo(1);
  }

  @Test
  void a_bound_below_nought_is_on_the_scale() {
    ForestScale scale = ForestScale.of(List.of(MadeUpReport.around(0.2, 0.3)), 1.0);
    assertThat(scale.min()).isNegative();
    assertThat(scale.position(0)).isPositive();
  }
}

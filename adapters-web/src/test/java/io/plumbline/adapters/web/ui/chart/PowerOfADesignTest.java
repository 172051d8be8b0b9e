package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.design.PowerCurve;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The power of a design by the size of the lift, drawn and told. */
class PowerOfADesignTest {

  private final Drawn chart =
      PowerCurveChart.of(new PowerCurve(List.of(0.02, 0.03, 0.035, 0.06), 3), 0.04, 0.8);

  @Test
  void what_was_asked_for_is_named_with_its_power_and_the_error_of_the_simulation() {
    assertThat(chart.description())
        .isEqualTo(
            "Power by the size of the lift: 4.0% found with 75.0% ± 27.5%, 80.0% were asked for.");
  }

  @Test
  void the_table_has_the_curve_beyond_what_was_asked_for() {
    assertThat(chart.table().rows()).hasSize(10);
    assertThat(chart.table().rows().getFirst()).element(1).isEqualTo("0.0%");
    assertThat(chart.table().rows().getLast()).element(1).isEqualTo("100.0%");
  }

  @Test
  void the_band_is_one_error_to_both_sides_and_stays_a_share() {
    var series = chart.options().get("series");
    assertThat(series.get(0).get("data").get(40).asDouble()).isBetween(60.0, 80.0);
    assertThat(
            series.get(0).get("data").get(40).asDouble()
                + series.get(1).get("data").get(40).asDouble())
        .isEqualTo(100);
  }
}

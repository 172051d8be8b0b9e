package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualsThatGoTogetherTest {

  private final Drawn drawn = AutocorrelationChart.of(new double[] {0.4, -0.05, 0.1}, 100, "week");

  @Test
  void the_limits_are_those_of_chance_for_so_many_periods() {
    assertThat(AutocorrelationChart.limit(100)).isCloseTo(0.196, within(1e-12));
    assertThat(drawn.options().at("/series/2/markLine/data/1/yAxis").asDouble())
        .isCloseTo(0.196, within(1e-9));
  }

  @Test
  void every_lag_is_a_bar_from_one_on() {
    assertThat(drawn.options().at("/series/0/data").size()).isEqualTo(3);
    assertThat(drawn.options().at("/xAxis/data/0").asString()).isEqualTo("1");
  }

  @Test
  void the_table_says_which_lie_beyond_chance() {
    assertThat(drawn.table().rows())
        .containsExactly(
            List.of("1", "0.40", "beyond chance"),
            List.of("2", "\u22120.05", "within chance"),
            List.of("3", "0.10", "within chance"));
  }
}

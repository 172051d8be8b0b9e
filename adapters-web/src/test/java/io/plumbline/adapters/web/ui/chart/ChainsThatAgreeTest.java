package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.domain.mix.insight.ParameterSummary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R-hat of many parameters at a glance. */
class ChainsThatAgreeTest {

  private static ParameterSummary parameter(String name, double rhat) {
    return new ParameterSummary(name, MadeUpReport.around(1, 0.1), rhat, 900, 900, 0.01, null);
  }

  private static List<ParameterSummary> parameters() {
    List<ParameterSummary> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(parameter("roi.channel " + i, 1 + 0.001 * i));
    }
    all.add(parameter("trend[0]", 1.03));
    all.add(parameter("trend[1]", 1.002));
    all.add(parameter("fixed", Double.NaN));
    return all;
  }

  @Test
  void a_kind_of_parameters_is_a_row_with_its_quartiles_the_worst_kind_on_top() {
    Drawn drawn = RhatChart.of(parameters());
    assertThat(drawn.table().rows())
        .containsExactly(
            List.of("trend", "2", "1.0020", "1.0090", "1.0160", "1.0230", "1.0300"),
            List.of("roi", "5", "1.0000", "1.0010", "1.0020", "1.0030", "1.0040"));
    assertThat(drawn.options().at("/series/0/data/1/coords/0/0").asDouble())
        .isCloseTo(1.001, within(1e-9));
    assertThat(drawn.description()).contains("worst is 1.030, of trend; 1 parameters are above");
  }

  @Test
  void the_bars_are_drawn_if_anything_comes_near_them() {
    Drawn drawn = RhatChart.of(parameters());
    assertThat(drawn.options().at("/series/3/markLine/data").size()).isOne();
    Drawn wild = RhatChart.of(List.of(parameter("roi.tv", 1.4)));
    assertThat(wild.options().at("/series/3/markLine/data").size()).isEqualTo(2);
  }

  @Test
  void without_an_r_hat_there_is_nothing_to_draw() {
    assertThat(RhatChart.worth(List.of(parameter("fixed", Double.NaN)))).isFalse();
  }
}

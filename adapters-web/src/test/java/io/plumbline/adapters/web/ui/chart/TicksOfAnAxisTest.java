package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class TicksOfAnAxisTest {

  @Property
  void at_most_five_steps_reach_the_end(@ForAll @DoubleRange(min = 0.01, max = 1e9) double max) {
    double step = Ticks.step(max);
    assertThat(max / step).isBetween(1.0, 5.0 + 1e-9);
    assertThat(Ticks.above(max)).isBetween(max * (1 - 1e-9), max + step);
  }
}

package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortingTest {

  @Property(tries = 300, seed = "1")
  void order_sorts_and_keeps_ties_in_place(@ForAll @Size(min = 1, max = 60) double[] values) {
    int[] order = Sorting.order(values);
    for (int i = 1; i < order.length; i++) {
      assertThat(values[order[i - 1]]).isLessThanOrEqualTo(values[order[i]]);
      if (values[order[i - 1]] == values[order[i]]) {
        assertThat(order[i - 1]).isLessThan(order[i]);
      }
    }
  }

  @Property(tries = 300, seed = "1")
  void select_finds_what_sorting_would_put_there(
      @ForAll @Size(min = 1, max = 60) double[] values, @ForAll @IntRange(max = 59) int rank) {
    int place = rank % values.length;
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(Sorting.select(values.clone(), place)).isEqualTo(sorted[place]);
  }
}

package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class EvolutionSearchTest {

  /** A curved valley whose lowest point is (0.7, 0.7, 0.7, 0.7). */
  private static double valley(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double bend = (x[i + 1] - 0.7) - 5 * (x[i] - 0.7) * (x[i] - 0.7);
      sum += 100 * bend * bend + (x[i] - 0.7) * (x[i] - 0.7);
    }
    return sum;
  }

  private static List<Double> searched(long seed, int evaluations) {
    List<Double> values = new ArrayList<>();
    EvolutionSearch.minimise(
        point -> {
          assertThat(Arrays.stream(point).allMatch(x -> x >= 0 && x <= 1)).isTrue();
          values.add(valley(point));
          return values.getLast();
        },
        new double[] {0.5, 0.5, 0.5, 0.5},
        0.3,
        evaluations,
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    return values;
  }

  @Test
  void a_curved_valley_is_followed_to_its_lowest_point() {
    assertThat(searched(1, 3000).stream().min(Double::compare).orElseThrow()).isLessThan(1e-8);
  }

  @Test
  void it_asks_exactly_as_often_as_it_may_also_when_it_is_done_early() {
    assertThat(searched(1, 20_000)).hasSize(20_000);
    assertThat(searched(1, 7)).hasSize(7);
  }

  @Test
  void the_same_seed_asks_the_same() {
    assertThat(searched(3, 500)).isEqualTo(searched(3, 500)).isNotEqualTo(searched(4, 500));
  }
}

package io.plumbline.domain.mix;

import static io.plumbline.domain.numeric.JsonVectors.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.kernel.KnotKernel;
import io.plumbline.domain.numeric.JsonVectors;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Meridian's path is a weighted sum of the knots' levels, ours the first level and the steps from
 * knot to knot; so the weight of a knot is what its step adds less what the next one does.
 */
class KnotsOfPeersTest {

  private static final String FILE = "/vectors/knots.json";

  static Stream<JsonNode> places() {
    return JsonVectors.entries(FILE, "/knot_locations/published");
  }

  static Stream<JsonNode> weights() {
    return JsonVectors.entries(FILE, "/weights");
  }

  @ParameterizedTest
  @MethodSource("places")
  void knots_are_spread_as_meridian_spreads_them(JsonNode entry) {
    int[] expected = Arrays.stream(numbers(entry, "locs")).mapToInt(place -> (int) place).toArray();
    assertThat(
            KnotKernel.evenly(entry.required("n_times").asInt(), entry.required("knots").asInt()))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @MethodSource("weights")
  void levels_at_the_knots_weigh_what_they_do_in_meridian(JsonNode entry) {
    int periods = entry.required("n_times").asInt();
    int[] places =
        Arrays.stream(numbers(entry, "knot_locations")).mapToInt(place -> (int) place).toArray();
    double[] walk = KnotKernel.walk(periods, places);
    JsonNode expected = entry.required("weights_knot_by_time");
    for (int k = 0; k < places.length; k++) {
      int knot = k;
      double[] weights =
          IntStream.range(0, periods)
              .mapToDouble(t -> weight(walk, places.length - 1, t, knot))
              .toArray();
      assertThat(weights).containsExactly(numbers(expected.get(k)), within(1e-15));
    }
  }

  private static double weight(double[] walk, int steps, int t, int knot) {
    double reached = knot == 0 ? 1 : walk[t * steps + knot - 1];
    double left = knot == steps ? 0 : walk[t * steps + knot];
    return reached - left;
  }

  @Test
  void one_knot_is_a_level_and_a_knot_a_period_leaves_nothing_between() {
    assertThat(KnotKernel.walk(4, KnotKernel.evenly(4, 1))).isEmpty();
    double[] walk = KnotKernel.walk(4, KnotKernel.evenly(4, 4));
    assertThat(walk).containsExactly(0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1);
  }

  @Test
  void the_trend_walks_between_knots_at_equal_distances() {
    int[] places = {0, 4, 8, 12};
    assertThat(BaselineDesign.walk(11, 4)).containsExactly(KnotKernel.walk(11, places));
  }
}

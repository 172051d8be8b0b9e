package io.plumbline.benchmarks.sbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.ModelInput;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulation-based calibration in small: what {@code ./plumbline bench sbc} does 200 times. */
class SmallCalibrationTest {

  private static final int REPLICATIONS = 24;

  @Test
  void ranks_of_the_truth_among_posterior_draws_are_uniform() {
    ResolvedMixModel model =
        ModelInput.resolved(Checkout.find().benchmarks().resolve("sbc/small.yaml"));
    Map<String, Ranks> ranks = new Calibration(model, 150, 4).run(REPLICATIONS, 7, _ -> {});

    assertThat(ranks)
        .containsKeys("roi.TV", "alpha.TV", "slope.TV", "sigma", "control.ctrl_Price")
        .allSatisfy(
            (name, counted) -> {
              assertThat(Arrays.stream(counted.counts()).sum()).isEqualTo(REPLICATIONS);
              assertThat(counted.pValue()).as(name).isGreaterThan(0.001);
            });
  }

  @Test
  void a_posterior_that_is_too_narrow_is_found() {
    Ranks ranks = new Ranks(99, 4);
    double[] draws = IntStream.range(0, 990).mapToDouble(i -> i / 990.0).toArray();
    for (int r = 0; r < REPLICATIONS; r++) {
      ranks.add(r % 2 == 0 ? -0.5 : 1.5, draws);
    }
    assertThat(ranks.counts()).containsExactly(12, 0, 0, 12);
    assertThat(ranks.pValue()).isLessThan(0.001);
  }

  @Test
  void evenly_spread_ranks_are_uniform() {
    Ranks ranks = new Ranks(99, 4);
    double[] draws = IntStream.range(0, 99).mapToDouble(i -> i).toArray();
    for (int truth = 0; truth < 100; truth++) {
      ranks.add(truth - 0.5, draws);
    }
    assertThat(ranks.counts()).containsExactly(25, 25, 25, 25);
    assertThat(ranks.pValue()).isCloseTo(1, within(1e-12));
  }

  @Test
  void ranks_that_do_not_fall_into_equal_bins_are_refused() {
    assertThatThrownBy(() -> new Ranks(100, 4)).isInstanceOf(IllegalArgumentException.class);
  }
}

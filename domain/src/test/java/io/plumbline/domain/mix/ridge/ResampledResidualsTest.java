package io.plumbline.domain.mix.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ResampledResidualsTest {

  private static double[] autoregressive(double r) {
    Random random = new Random(1);
    double[] residuals = new double[400];
    for (int t = 1; t < residuals.length; t++) {
      residuals[t] = r * residuals[t - 1] + random.nextGaussian();
    }
    return residuals;
  }

  @Test
  void the_longer_residuals_remember_the_longer_the_blocks() {
    int none = ResidualBlocks.length(autoregressive(0));
    int some = ResidualBlocks.length(autoregressive(0.4));
    int much = ResidualBlocks.length(autoregressive(0.8));
    assertThat(none).isBetween(1, 4);
    assertThat(some).isBetween(none + 1, 20);
    assertThat(much).isBetween(some + 1, 100);
  }

  @Test
  void residuals_that_alternate_come_in_blocks_too() {
    double[] alternating = new double[100];
    for (int t = 0; t < 100; t++) {
      alternating[t] = t % 2 == 0 ? 1 : -1;
    }
    assertThat(ResidualBlocks.length(alternating)).isEqualTo(25);
    assertThat(ResidualBlocks.length(new double[100])).isEqualTo(1);
  }

  @Test
  void neighbours_within_a_block_stay_neighbours_and_the_end_runs_on_to_the_beginning() {
    double[] places = new double[50];
    for (int t = 0; t < 50; t++) {
      places[t] = t;
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    double[] drawn = new double[50];
    double mean = 0;
    for (int round = 0; round < 4000; round++) {
      ResidualBlocks.resample(places, 7, random, drawn);
      for (int t = 0; t < 50; t++) {
        if (t % 7 != 0) {
          assertThat(drawn[t]).isEqualTo((drawn[t - 1] + 1) % 50);
        }
        mean += drawn[t] / 200_000;
      }
    }
    assertThat(mean).isCloseTo(24.5, within(0.3));
  }
}

package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.job.ProgressListener;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SamplingQualityTest {

  private static final int DRAWS = 200;

  @Test
  void the_parameter_whose_chains_disagree_most_is_named() {
    SamplingQuality quality = quality(0, 0.5, 3, 0);
    assertThat(quality.worst()).isEqualTo("p2");
    assertThat(quality.maxRhat()).isGreaterThan(1.5);
    assertThat(quality.minEssBulk()).isLessThan(20);
  }

  @Test
  void a_parameter_that_never_moves_counts_as_converged() {
    SamplingQuality quality = quality(0, Double.POSITIVE_INFINITY, 0);
    assertThat(quality.worst()).isNotEqualTo("p1");
    assertThat(quality.maxRhat()).isBetween(0.99, 1.05);
  }

  @Test
  void draws_that_are_no_numbers_are_worst_of_all() {
    SamplingQuality quality = quality(0, Double.NaN, 3);
    assertThat(quality.worst()).isEqualTo("p1");
    assertThat(quality.maxRhat()).isNaN();
    assertThat(quality.minEssBulk()).isNaN();
  }

  /** Two chains of parameters p0, p1 …, the second chain shifted by so much; infinity: fixed. */
  private static SamplingQuality quality(double... shifts) {
    Random random = new Random(1);
    int width = shifts.length;
    double[] values = new double[2 * DRAWS * width];
    double[] energies = new double[2 * DRAWS];
    for (int d = 0; d < 2 * DRAWS; d++) {
      energies[d] = random.nextGaussian();
      for (int p = 0; p < width; p++) {
        double shift = d < DRAWS ? 0 : shifts[p];
        values[d * width + p] = Double.isInfinite(shifts[p]) ? 0.1 : random.nextGaussian() + shift;
      }
    }
    List<String> names = List.of("p0", "p1", "p2", "p3").subList(0, width);
    Posterior posterior = new Posterior(names, 2, DRAWS, values, new double[2 * DRAWS]);
    Chains.Trajectories paths =
        new Chains.Trajectories(new double[0], new int[0], new int[0], new boolean[0], 1);
    Chains chains = new Chains(2, 0, DRAWS, 0, new double[0], new double[0], energies, 3, 9, paths);
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      SamplingQuality quality =
          SamplingQuality.of(posterior, chains, new Batch(executor, ProgressListener.NONE));
      assertThat(quality.divergences()).isEqualTo(3);
      assertThat(quality.draws()).isEqualTo(2 * DRAWS);
      assertThat(quality.minEbfmi()).isBetween(1.5, 2.5);
      return quality;
    }
  }
}

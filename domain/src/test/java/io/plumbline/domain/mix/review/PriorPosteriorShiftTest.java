package io.plumbline.domain.mix.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.kernel.QuantileKernel;
import io.plumbline.domain.mix.prior.EffectPrior;
import org.junit.jupiter.api.Test;

class PriorPosteriorShiftTest {

  /** Meridian's default belief. */
  private static final EffectPrior PRIOR = EffectPrior.roi(Math.exp(0.2), 0.9);

  private static final int DRAWS = 4000;

  @Test
  void draws_that_repeat_the_prior_have_not_shifted() {
    assertThat(PriorPosteriorShift.shifted(PRIOR, draws(0, 0.9), 0)).isFalse();
  }

  @Test
  void draws_elsewhere_have_shifted_by_their_middle() {
    assertThat(PriorPosteriorShift.shifted(PRIOR, draws(0.1, 0.9), 0)).isTrue();
    assertThat(PriorPosteriorShift.shifted(PRIOR, draws(-0.1, 0.9), 0)).isTrue();
  }

  @Test
  void draws_closer_together_have_shifted_by_their_quartiles() {
    assertThat(PriorPosteriorShift.shifted(PRIOR, draws(0, 0.7), 0)).isTrue();
  }

  /** Meridian measures widths in units of its prior's own, so the prior measures 1. */
  @Test
  void the_shortest_interval_of_the_prior_is_of_the_usual_width() {
    assertThat(PriorPosteriorShift.relativeWidth(PRIOR, draws(0, 0.9), 0))
        .isCloseTo(1, within(0.01));
    assertThat(PriorPosteriorShift.relativeWidth(PRIOR, draws(0, 0.09), 0)).isLessThan(0.12);
  }

  /** Quantiles of the logarithm over the median, evenly spread: draws without their noise. */
  private static Chains draws(double mean, double sd) {
    double[] positions = new double[DRAWS];
    for (int d = 0; d < DRAWS; d++) {
      positions[d] = mean + sd * QuantileKernel.normal((d + 0.5) / DRAWS);
    }
    Chains.Trajectories paths =
        new Chains.Trajectories(new double[0], new int[0], new int[0], new boolean[0], 1);
    return new Chains(4, 0, DRAWS / 4, 1, positions, new double[0], new double[0], 0, 0, paths);
  }
}

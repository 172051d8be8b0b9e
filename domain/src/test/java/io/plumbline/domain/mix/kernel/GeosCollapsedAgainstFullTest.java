package io.plumbline.domain.mix.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Linear terms of geos integrated out against the joint normal distribution written in full. */
class GeosCollapsedAgainstFullTest {

  @Property(tries = 150, seed = "3", edgeCases = EdgeCasesMode.NONE)
  void the_likelihood_differs_from_the_full_one_by_a_constant(
      @ForAll @IntRange(min = 1, max = 5) int geos,
      @ForAll @IntRange(min = 0, max = 4) int localTerms,
      @ForAll @IntRange(min = 0, max = 3) int sharedTerms,
      @ForAll @IntRange(min = 0, max = 6) int steps,
      @ForAll @DoubleRange(min = 0.05, max = 2) double sigma,
      @ForAll @DoubleRange(min = 0, max = 3) double tau) {
    GeoWorld world = new GeoWorld(geos, 14, 11, localTerms, sharedTerms, steps, 7);
    double constant = beyondTheFull(world, 1, 1, 1);
    assertThat(beyondTheFull(world, 2, sigma, tau)).isCloseTo(constant, within(1e-7));
  }

  private static double beyondTheFull(GeoWorld world, long seed, double sigma, double tau) {
    LinearBlock block = world.block();
    double[] residual = world.residual(seed);
    return new Evaluated(block, residual, sigma, tau).value
        - world.logLikelihood(residual, sigma, tau)
        - block.dof() * Math.log(sigma);
  }

  @Property(tries = 100, seed = "4", edgeCases = EdgeCasesMode.NONE)
  void the_gradient_by_media_is_that_of_the_full_likelihood(
      @ForAll @IntRange(min = 1, max = 5) int geos,
      @ForAll @IntRange(min = 0, max = 4) int localTerms,
      @ForAll @DoubleRange(min = 0.05, max = 2) double sigma,
      @ForAll @DoubleRange(min = 0, max = 3) double tau) {
    GeoWorld world = new GeoWorld(geos, 14, 11, localTerms, 2, 4, 7);
    double[] residual = world.residual(1);
    assertThat(new Evaluated(world.block(), residual, sigma, tau).byMedia)
        .containsExactly(world.byMedia(residual, sigma, tau), within(1e-9 / (sigma * sigma)));
  }

  @Test
  void the_gradients_are_those_of_differences() {
    GeoWorld world = awkward();
    LinearBlock block = world.block();
    double[] residual = world.residual(1);
    double sigma = 0.6;
    double tau = 0.4;
    double step = 1e-4;
    Evaluated at = new Evaluated(block, residual, sigma, tau);
    double wider = Math.exp(step);
    assertThat(at.byScale)
        .containsExactly(
            new double[] {
              (new Evaluated(block, residual, sigma * wider, tau).value
                      - new Evaluated(block, residual, sigma / wider, tau).value)
                  / (2 * step),
              (new Evaluated(block, residual, sigma, tau * wider).value
                      - new Evaluated(block, residual, sigma, tau / wider).value)
                  / (2 * step)
            },
            within(1e-6));
    for (int i = 0; i < residual.length; i++) {
      double[] less = residual.clone();
      double[] more = residual.clone();
      less[i] += step;
      more[i] -= step;
      double difference =
          (new Evaluated(block, more, sigma, tau).value
                  - new Evaluated(block, less, sigma, tau).value)
              / (2 * step);
      assertThat(at.byMedia[i]).isCloseTo(difference, within(1e-7));
    }
  }

  @Test
  void the_gradient_by_media_tells_what_the_expected_terms_leave() {
    GeoWorld world = awkward();
    double[] residual = world.residual(1);
    double[] left = new Evaluated(world.block(), residual, 0.6, 0.4).byMedia;
    for (int i = 0; i < left.length; i++) {
      double noise = 0.6 * world.noise[i % world.geos];
      left[i] *= noise * noise;
    }
    assertThat(left).containsExactly(world.left(residual, 0.6, 0.4), within(1e-9));
  }

  @Test
  void without_a_trend_scale_the_flat_terms_are_left() {
    assertThat(beyondTheFull(awkward(), 1, 0.6, 0))
        .isCloseTo(beyondTheFull(awkward(), 1, 0.6, 0.4), within(1e-8));
  }

  @Test
  void an_evaluation_keeps_nothing_for_the_next() {
    GeoWorld world = awkward();
    LinearBlock block = world.block();
    double[] residual = world.residual(1);
    double[][] scratch = block.scratch();
    double[] byMedia = new double[residual.length];
    double[] byScale = new double[2];
    double first = block.logLikelihood(residual, 0.6, 0.4, byMedia, byScale, scratch);
    block.logLikelihood(world.residual(2), 1.3, 0.1, byMedia, byScale, scratch);
    assertThat(block.logLikelihood(residual, 0.6, 0.4, byMedia, byScale, scratch)).isEqualTo(first);
  }

  @Test
  void the_effective_number_of_terms_is_the_trace_of_what_they_explain() {
    assertThat(awkward().block().dof()).isCloseTo(awkward().dof(), within(1e-8));
  }

  @Test
  void a_shared_column_given_twice_costs_one_degree_of_freedom() {
    GeoWorld once = new GeoWorld(3, 14, 11, 1, 1, 4, 5);
    GeoWorld twice = new GeoWorld(3, 14, 11, 1, 2, 4, 5);
    for (int t = 0; t < 14; t++) {
      twice.shared[2 * t] = once.shared[t];
      twice.shared[2 * t + 1] = once.shared[t];
    }
    Arrays.fill(once.sharedScales, 100);
    Arrays.fill(twice.sharedScales, 100);
    assertThat(twice.block().dof()).isCloseTo(once.block().dof(), within(1e-4));
  }

  @Test
  void geos_that_deviate_by_next_to_nothing_have_one_slope() {
    GeoWorld world = new GeoWorld(4, 14, 11, 2, 1, 4, 5);
    world.deviationScales[1] = 1e-7;
    double[] residual = world.residual(1);
    assertThat(new Evaluated(world.block(), residual, 0.6, 0.4).byMedia)
        .containsExactly(world.byMedia(residual, 0.6, 0.4), within(1e-9));
    double[] coefficients = new double[world.block().terms()];
    world.block().draw(residual, 0.6, 0.4, new SplittableRandom(1), coefficients, new double[14]);
    double mean = coefficients[coefficients.length - 1];
    for (int g = 0; g < 4; g++) {
      assertThat(coefficients[g * 2 + 1]).isCloseTo(mean, within(1e-6));
    }
  }

  @Test
  void a_term_without_a_spread_of_its_own_is_refused() {
    GeoWorld world = new GeoWorld(2, 14, 11, 2, 1, 4, 5);
    world.deviationScales[1] = 0;
    assertThatThrownBy(world::block)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("local term 1");
  }

  @Test
  @Tag("sampling")
  void the_draws_have_mean_and_covariance_of_the_full_conditional() {
    GeoWorld world = awkward();
    LinearBlock block = world.block();
    double[] residual = world.residual(1);
    GeoWorld.Moments expected = world.conditional(residual, 0.6, 0.4);
    int draws = 40_000;
    int n = block.terms() + world.periods;
    double[] coefficients = new double[block.terms()];
    double[] path = new double[world.periods];
    double[] off = new double[n];
    double[] sums = new double[n];
    double[][] products = new double[n][n];
    SplittableRandom random = new SplittableRandom(2);
    for (int d = 0; d < draws; d++) {
      block.draw(residual, 0.6, 0.4, random, coefficients, path);
      for (int i = 0; i < n; i++) {
        double drawn = i < block.terms() ? coefficients[i] : path[i - block.terms()];
        off[i] = drawn - expected.mean().getEntry(i);
        sums[i] += off[i] / draws;
      }
      for (int i = 0; i < n; i++) {
        Lanes.addMultiple(off, off[i] / draws, products[i]);
      }
    }
    for (int i = 0; i < n; i++) {
      double variance = expected.covariance().getEntry(i, i);
      assertThat(sums[i]).as("mean %s", i).isCloseTo(0, within(4.5 * error(variance, draws)));
      for (int j = 0; j < n; j++) {
        double covariance = expected.covariance().getEntry(i, j);
        double whole = variance * expected.covariance().getEntry(j, j) + covariance * covariance;
        assertThat(products[i][j])
            .as("covariance %s, %s", i, j)
            .isCloseTo(covariance, within(4.5 * error(whole, draws)));
      }
    }
  }

  private static double error(double variance, int draws) {
    return Math.sqrt(variance / draws) + 1e-9;
  }

  /**
   * Three geos with a level and two pooled controls; one geo's control never moves, a shared column
   * stands there twice, and the geos are not equally noisy.
   */
  private static GeoWorld awkward() {
    GeoWorld world = new GeoWorld(3, 16, 12, 3, 3, 5, 11);
    for (int t = 0; t < world.periods; t++) {
      world.local[(t * 3 + 1) * 3 + 2] = -1.3;
      world.shared[t * 3] = (t - 5.5) / 4;
      world.shared[t * 3 + 2] = world.shared[t * 3 + 1];
    }
    world.sharedScales[0] = 100;
    world.noise[0] = 0.5;
    world.noise[2] = 1.7;
    return world;
  }

  private static final class Evaluated {

    private final double value;
    private final double[] byMedia;
    private final double[] byScale = new double[2];

    Evaluated(LinearBlock block, double[] residual, double sigma, double tau) {
      byMedia = new double[residual.length];
      value = block.logLikelihood(residual, sigma, tau, byMedia, byScale, block.scratch());
    }
  }
}

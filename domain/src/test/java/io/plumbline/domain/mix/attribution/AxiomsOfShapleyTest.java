package io.plumbline.domain.mix.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.kernel.ShapleyKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What makes a Shapley value one, in every game the model can play, and by every way to it. */
class AxiomsOfShapleyTest {

  private static final int CELLS = 7;

  /** A random game of channels with halos from each to the next but one. */
  private static final class World {
    final double[] base = new double[CELLS];
    final double[][] factors;
    final double[][] pairs;
    final double[] alone;
    final double[] together;
    final List<Halo> halos;

    World(int players, boolean lifted, long seed) {
      Random random = new Random(seed);
      factors = new double[players][CELLS];
      alone = new double[players];
      int count = lifted && players > 2 ? players - 2 : 0;
      halos = IntStream.range(0, count).mapToObj(h -> new Halo(h, h + 2, 0)).toList();
      pairs = new double[count][CELLS];
      together = new double[count];
      for (int c = 0; c < CELLS; c++) {
        base[c] = 50 + 50 * random.nextDouble();
        for (double[] factor : factors) {
          factor[c] = Math.exp(0.4 * random.nextDouble());
        }
        for (double[] pair : pairs) {
          pair[c] = Math.exp(0.1 * random.nextDouble());
        }
      }
      for (int m = 0; m < players; m++) {
        alone[m] = 100 * random.nextDouble();
      }
      for (int h = 0; h < count; h++) {
        together[h] = 30 * random.nextDouble();
      }
    }

    CoalitionGame game(boolean multiplicative) {
      return multiplicative
          ? new ProductGame(base, factors, pairs, halos)
          : new AdditiveGame(alone, together, halos);
    }

    double[] credits(boolean multiplicative) {
      double[] credits = new double[factors.length];
      new Coalitions(game(multiplicative), true).enumerate(credits);
      return credits;
    }
  }

  @Property(tries = 60)
  void efficiency_all_that_media_bring_is_credited(
      @ForAll @IntRange(min = 1, max = 9) int players,
      @ForAll boolean multiplicative,
      @ForAll long seed) {
    World world = new World(players, true, seed);
    CoalitionGame game = world.game(multiplicative);
    double before = game.begin();
    double all = before;
    for (int m = 0; m < players; m++) {
      all = game.join(m, m);
    }
    double sum = Arrays.stream(world.credits(multiplicative)).sum();
    assertThat(sum).isCloseTo(all - before, within(1e-9 * all));
  }

  @Property(tries = 40)
  void symmetry_channels_that_do_the_same_get_the_same(
      @ForAll @IntRange(min = 2, max = 8) int players,
      @ForAll boolean multiplicative,
      @ForAll long seed) {
    World world = new World(players, false, seed);
    world.factors[1] = world.factors[0].clone();
    world.alone[1] = world.alone[0];
    double[] credits = world.credits(multiplicative);
    assertThat(credits[1]).isCloseTo(credits[0], within(1e-9 * credits[0]));
  }

  @Property(tries = 40)
  void dummy_a_channel_that_does_nothing_gets_nothing(
      @ForAll @IntRange(min = 3, max = 8) int players,
      @ForAll boolean multiplicative,
      @ForAll long seed) {
    World world = new World(players, true, seed);
    Arrays.fill(world.factors[0], 1);
    Arrays.fill(world.pairs[0], 1);
    world.alone[0] = 0;
    world.together[0] = 0;
    assertThat(world.credits(multiplicative)[0]).isCloseTo(0, within(1e-9));
  }

  @Property(tries = 40)
  void the_integral_is_the_enumeration(
      @ForAll @IntRange(min = 1, max = 11) int players, @ForAll long seed) {
    World world = new World(players, false, seed);
    double[] integral = new double[players];
    double[] nodes = new double[players / 2 + 1];
    double[] weights = new double[nodes.length];
    ShapleyKernel.gaussLegendre(nodes, weights);
    ((ProductGame) world.game(true)).integral(nodes, weights, integral);
    assertThat(integral).containsExactly(world.credits(true), within(1e-9));
  }

  @Property(tries = 40)
  void pairwise_is_the_enumeration(
      @ForAll @IntRange(min = 1, max = 11) int players, @ForAll long seed) {
    World world = new World(players, true, seed);
    double[] pairwise = new double[players];
    ((AdditiveGame) world.game(false)).pairwise(pairwise);
    assertThat(pairwise).containsExactly(world.credits(false), within(1e-9));
  }

  @Test
  void six_channels_have_sixty_four_coalitions_each_visited_once() {
    Coalitions coalitions = new Coalitions(new World(6, true, 1).game(true), true);
    coalitions.enumerate(new double[6]);
    assertThat(coalitions.visited()).isEqualTo(64);
  }

  @Test
  void sampled_credits_lie_within_four_of_their_standard_errors() {
    World world = new World(10, true, 3);
    double[] exact = world.credits(true);
    double[] credits = new double[10];
    double[] variances = new double[10];
    new Coalitions(world.game(true), false)
        .sample(200, new SplittableRandom(1), credits, variances);
    for (int m = 0; m < 10; m++) {
      assertThat(Math.abs(credits[m] - exact[m])).isLessThan(4 * Math.sqrt(variances[m]) + 1e-9);
    }
    assertThat(Arrays.stream(variances).max().orElseThrow()).isPositive();
  }
}

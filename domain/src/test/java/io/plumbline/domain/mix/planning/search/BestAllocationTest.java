package io.plumbline.domain.mix.planning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.planning.search.AllocationSearch.Effort;
import io.plumbline.domain.mix.planning.search.AllocationSearch.Found;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is called best is: by its certificate where returns diminish from the start, and by a proved
 * gap where they do not.
 *
 * <p>{@code -Dplumbline.allocations=200} tries as many S-shaped problems as the release does.
 */
class BestAllocationTest {

  private static final int PROBLEMS = Integer.getInteger("plumbline.allocations", 12);

  private static final int RANDOM = 100_000;

  @Test
  void slopes_are_equal_to_a_hundred_millionth_where_returns_diminish() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      int places = 2 + random.nextInt(19);
      HillSum returns = new HillSum(places, true, random);
      BudgetBox box = box(places, random);
      Found found = AllocationSearch.of(returns, box, List.of(), Effort.DEFAULT);
      assertThat(found.residual()).as("seed %s", seed).isLessThanOrEqualTo(1e-8);
      assertThat(found.gap()).as("seed %s", seed).isLessThanOrEqualTo(1e-8);
      assertThat(box.contains(found.amounts())).isTrue();
    }
  }

  @Test
  void no_random_allocation_and_no_grid_is_better_whatever_the_shape() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Random random = new Random(1000 + seed);
      int places = 2 + seed % 7;
      HillSum returns = new HillSum(places, false, random);
      BudgetBox box = box(places, random);
      Found found = AllocationSearch.of(returns, box, List.of(), Effort.DEFAULT);
      assertThat(found.gap()).as("seed %s of %s places", seed, places).isLessThanOrEqualTo(1e-3);
      assertThat(box.contains(found.amounts())).isTrue();
      assertThat(found.value())
          .isCloseTo(returns.value(found.amounts()), within(1e-12 * found.value()));
      double rival = bestOfRandom(returns, box, random);
      if (places <= 4) {
        rival = Math.max(rival, bestOfGrid(returns, box));
      }
      assertThat(found.value()).as("seed %s", seed).isGreaterThanOrEqualTo(rival * (1 - 1e-12));
      assertThat(found.upper()).isGreaterThanOrEqualTo(rival * (1 - 1e-12));
    }
  }

  @Test
  void what_there_was_is_never_lost() {
    Random random = new Random(5);
    HillSum returns = new HillSum(4, false, random);
    BudgetBox box = box(4, random);
    Found first = AllocationSearch.of(returns, box, List.of(), Effort.DEFAULT);
    Effort none = new Effort(1, 1, 0, 1);
    Found again = AllocationSearch.of(returns, box, List.of(first.amounts()), none);
    assertThat(again.value()).isGreaterThanOrEqualTo(first.value());
  }

  private static BudgetBox box(int places, Random random) {
    double[] least = new double[places];
    double[] most = new double[places];
    for (int i = 0; i < places; i++) {
      least[i] = random.nextInt(3) == 0 ? 10 * random.nextDouble() : 0;
      most[i] = 60 + 140 * random.nextDouble();
    }
    double lower = Arrays.stream(least).sum();
    double upper = Arrays.stream(most).sum();
    return new BudgetBox(least, most, lower + (0.1 + 0.6 * random.nextDouble()) * (upper - lower));
  }

  private static double bestOfRandom(HillSum returns, BudgetBox box, Random random) {
    double best = 0;
    double[] ones = new double[returns.size()];
    Arrays.fill(ones, 1);
    for (int n = 0; n < RANDOM; n++) {
      double[] wish = new double[returns.size()];
      double sum = 0;
      for (int i = 0; i < wish.length; i++) {
        wish[i] = Math.pow(-Math.log(1 - random.nextDouble()), 1 + n % 3);
        sum += wish[i];
      }
      for (int i = 0; i < wish.length; i++) {
        wish[i] *= box.total() / sum;
      }
      best = Math.max(best, returns.value(box.nearest(wish, ones)));
    }
    return best;
  }

  private static double bestOfGrid(HillSum returns, BudgetBox box) {
    int places = returns.size();
    int steps = places == 2 ? 4000 : places == 3 ? 250 : 60;
    double[] amounts = new double[places];
    return grid(returns, box, amounts, 0, 0, steps);
  }

  private static double grid(
      HillSum returns, BudgetBox box, double[] amounts, int place, double before, int steps) {
    if (place == amounts.length - 1) {
      amounts[place] = box.total() - Arrays.stream(amounts, 0, place).sum();
      boolean inside = amounts[place] >= box.least()[place] && amounts[place] <= box.most()[place];
      return inside ? before + returns.value(place, amounts[place]) : 0;
    }
    double best = 0;
    for (int k = 0; k <= steps; k++) {
      double range = box.most()[place] - box.least()[place];
      amounts[place] = box.least()[place] + range * k / steps;
      double value = before + returns.value(place, amounts[place]);
      best = Math.max(best, grid(returns, box, amounts, place + 1, value, steps));
    }
    return best;
  }
}

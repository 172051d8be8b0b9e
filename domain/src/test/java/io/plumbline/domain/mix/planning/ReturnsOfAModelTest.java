package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.planning.search.AllocationFunction.Bound;
import io.plumbline.domain.mix.planning.search.AllocationSearch;
import io.plumbline.domain.mix.planning.search.AllocationSearch.Effort;
import io.plumbline.domain.mix.planning.search.AllocationSearch.Found;
import io.plumbline.domain.mix.planning.search.BudgetBox;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the optimiser believes of a model is what plans bring, and its bounds are none's to beat.
 */
class ReturnsOfAModelTest {

  private static final int TRIES = 40;

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void returns_are_those_of_plans_and_slopes_those_of_returns(String name, MadeUpPanel panel) {
    World.of(
        panel,
        world -> {
          double[] amounts = world.current().clone();
          Arrays.setAll(amounts, i -> amounts[i] * (0.6 + 0.3 * i));
          double[] slopes = new double[amounts.length];
          double value = world.returns.evaluate(amounts, slopes);
          double plans = world.outcome(amounts) - world.outcome(new double[amounts.length]);
          assertThat(value).isCloseTo(plans, within(1e-9 * world.outcome(amounts)));
          for (int i = 0; i < amounts.length; i++) {
            double step = 1e-4 * amounts[i];
            double[] more = amounts.clone();
            more[i] += step;
            double[] less = amounts.clone();
            less[i] -= step;
            double[] unused = new double[amounts.length];
            double slope =
                (world.returns.evaluate(more, unused) - world.returns.evaluate(less, unused))
                    / (2 * step);
            assertThat(slopes[i]).isCloseTo(slope, within(1e-5 * Math.abs(slope)));
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void nothing_within_a_box_exceeds_its_bound(String name, MadeUpPanel panel) {
    World.of(
        panel,
        world -> {
          withinItsBound(world, 0.4);
          withinItsBound(world, 0);
        });
  }

  @Test
  void nor_where_a_power_below_one_is_endlessly_steep() {
    SaturationSpec root = new SaturationSpec(SaturationSpec.Family.ROOT, false);
    for (SaturationSpec steep : List.of(root, Specs.FREE_HILL)) {
      MadeUpPanel panel =
          MadeUpModels.saturatedFirst(
              new MadeUpPanel(60).channels(one -> one.shaped(one.adstock(), steep)));
      World.of(panel, world -> withinItsBound(world, 0));
    }
  }

  private static void withinItsBound(World world, double least) {
    Random random = new Random(3);
    int size = world.returns.size();
    double[] from = world.current().clone();
    double[] to = world.current().clone();
    Arrays.setAll(from, i -> from[i] * least);
    Arrays.setAll(to, i -> to[i] * 1.7);
    double[][] nodes = new double[size][];
    for (int i = 0; i < size; i++) {
      nodes[i] = new double[] {from[i], 0.5 * (from[i] + to[i]), to[i]};
    }
    Bound bound = world.returns.bound(from, to, nodes);
    for (int n = 0; n < TRIES; n++) {
      double[] amounts = new double[size];
      double most = bound.constant();
      double lowest = bound.constant();
      for (int i = 0; i < size; i++) {
        amounts[i] = from[i] + random.nextDouble() * (to[i] - from[i]);
        most += bound.tables()[i].upper(amounts[i]);
        lowest += bound.tables()[i].lower(amounts[i]);
      }
      double value = world.returns.evaluate(amounts, new double[size]);
      double slack = 1e-9 * world.outcome(amounts);
      assertThat(value).isLessThanOrEqualTo(most + slack);
      if (world.returns.separable()) {
        assertThat(value).isGreaterThanOrEqualTo(lowest - slack);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void the_best_is_proved_within_a_thousandth_and_no_random_plan_beats_it(
      String name, MadeUpPanel panel) {
    World.of(
        panel,
        world -> {
          int size = world.returns.size();
          double[] current = world.current();
          double[] most = Arrays.stream(current).map(money -> 3 * money).toArray();
          BudgetBox box = new BudgetBox(new double[size], most, Arrays.stream(current).sum());
          Found found = AllocationSearch.of(world.returns, box, List.of(current), Effort.DEFAULT);
          assertThat(found.gap()).isLessThanOrEqualTo(1e-3);
          if (world.returns.concave()) {
            assertThat(found.residual()).isLessThanOrEqualTo(1e-8);
          }
          double[] unused = new double[size];
          assertThat(found.value()).isGreaterThanOrEqualTo(world.returns.evaluate(current, unused));
          for (int n = 0; size == 2 && n <= 50; n++) {
            double[] amounts = {box.total() * n / 50, box.total() * (50 - n) / 50};
            if (box.contains(amounts)) {
              double value = world.returns.evaluate(amounts, unused);
              assertThat(found.value()).isGreaterThanOrEqualTo(value * (1 - 1e-12));
            }
          }
        });
  }

  /** A model over its last thirty periods and eight more. */
  private static final class World {
    final PlanFrame frame;
    final PlanningDraws draws;
    final MixReturns returns;
    final int[] places;

    World(PlanFrame frame, PlanningDraws draws, MixReturns returns, int[] places) {
      this.frame = frame;
      this.draws = draws;
      this.returns = returns;
      this.places = places;
    }

    static void of(MadeUpPanel panel, Consumer<World> what) {
      ResolvedMixModel model = panel.resolved();
      MadeUpDraws.with(
          batch -> {
            PlanningDraws draws =
                new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 40, batch);
            PlanFrame frame = PlanFrame.last(model, 30, 8);
            int[] places =
                IntStream.range(0, model.channels().size())
                    .filter(m -> model.channels().get(m).spec().paid())
                    .toArray();
            MixReturns returns =
                new MixReturns(
                    frame, draws, places, frame.reference(), MixReturns.mean(draws), batch);
            what.accept(new World(frame, draws, returns, places));
            return draws.count();
          });
    }

    double[] current() {
      return Arrays.stream(places).mapToDouble(frame.reference()::total).toArray();
    }

    /** The mean outcome of a plan, by the seam that everything shares. */
    double outcome(double[] amounts) {
      double[] totals = frame.reference().totals();
      for (int i = 0; i < places.length; i++) {
        totals[places[i]] = amounts[i];
      }
      LaidPlan plan = LaidPlan.of(frame, frame.reference().scaledTo(totals));
      PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
      double[] cells = new double[frame.cells()];
      double sum = 0;
      for (int d = 0; d < draws.count(); d++) {
        evaluator.load(d);
        sum += evaluator.outcome(plan, cells) / draws.count();
      }
      return sum;
    }
  }
}

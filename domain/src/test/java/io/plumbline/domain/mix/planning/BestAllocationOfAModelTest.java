package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.SpendLimit.Capacity;
import io.plumbline.domain.mix.planning.SpendLimit.Fatigue;
import io.plumbline.domain.mix.planning.SpendLimit.MinimumReach;
import io.plumbline.domain.mix.planning.SpendLimit.Multiple;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What the optimiser recommends, for a brand of four channels over its last year. */
class BestAllocationOfAModelTest {

  private static final ChannelId FIRST = new ChannelId("c0");

  /** The frame, its draws and what to do with them. */
  private static <T> T with(ResolvedMixModel model, BiFunction<PlanFrame, Solver, T> what) {
    return MadeUpDraws.with(
        batch -> {
          PlanningDraws draws =
              new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 200, batch);
          PlanFrame frame = PlanFrame.last(model, 52, 9);
          return what.apply(frame, new Solver(frame, draws, batch));
        });
  }

  private record Solver(PlanFrame frame, PlanningDraws draws, Batch batch) {

    BudgetOptimizer.Outcome outcome(AllocationRequest request) {
      return new BudgetOptimizer(frame, draws, frame.reference(), batch).optimise(request);
    }

    Allocation best(AllocationRequest request) {
      return switch (outcome(request)) {
        case BudgetOptimizer.Outcome.Found(var allocation) -> allocation;
        case BudgetOptimizer.Outcome.Infeasible(var limits) ->
            throw new AssertionError("infeasible: " + limits);
      };
    }

    Allocation budget(double money, SpendLimit... limits) {
      return best(AllocationRequest.budget(money, List.of(limits)));
    }

    double spent() {
      return frame.reference().total();
    }
  }

  private static ResolvedMixModel four() {
    return BrandOfChannels.of(4, 104, Specs.HILL);
  }

  @Test
  void the_budget_is_spent_to_the_cent_and_the_slopes_are_equal() {
    with(
        four(),
        (frame, solver) -> {
          for (double budget : List.of(solver.spent(), 12_345.67, 30_000.01)) {
            Allocation best = solver.budget(budget);
            assertThat(best.budget()).isEqualTo(Cents.of(budget));
            assertThat(best.moves().stream().mapToLong(Allocation.Move::after).sum())
                .isEqualTo(best.budget());
            assertThat(best.certificate().concave()).isTrue();
            assertThat(best.certificate().kktResidual()).isLessThanOrEqualTo(1e-8);
            assertThat(best.certificate().gap()).isLessThanOrEqualTo(1e-8);
            double price = best.certificate().price();
            for (Allocation.Move move : best.moves()) {
              assertThat(move.marginalRoi()).isCloseTo(price, within(1e-4 * price));
            }
          }
          return solver.spent();
        });
  }

  @Test
  void it_is_never_worse_than_the_plan_there_is_and_says_how_good_that_is() {
    with(
        four(),
        (frame, solver) -> {
          Allocation best = solver.budget(solver.spent());
          assertThat(best.gain().mean()).isPositive();
          assertThat(best.efficiency()).isBetween(0.5, 1.0);
          assertThat(best.after().mean() - best.before().mean())
              .isCloseTo(best.gain().mean(), within(1e-6 * best.after().mean()));
          SpendPlan there =
              frame
                  .reference()
                  .scaledTo(
                      best.moves().stream().mapToDouble(move -> move.after() / 100.0).toArray());
          var again =
              new BudgetOptimizer(frame, solver.draws(), there, solver.batch())
                  .optimise(AllocationRequest.budget(best.budget() / 100.0, List.of()));
          assertThat(again)
              .isInstanceOfSatisfying(
                  BudgetOptimizer.Outcome.Found.class,
                  found -> {
                    assertThat(found.allocation().efficiency()).isCloseTo(1, within(1e-9));
                    assertThat(found.allocation().gain().mean()).isGreaterThanOrEqualTo(0);
                  });
          return best;
        });
  }

  @Test
  void every_limit_binds_and_is_named() {
    with(
        four(),
        (frame, solver) -> {
          double now = frame.reference().total(0);
          double free = then(solver.budget(solver.spent()));
          SpendLimit low = new Multiple(FIRST, 0, 0.5 * free / now);
          SpendLimit capacity = new Capacity(FIRST, 0.4 * free);
          SpendLimit fatigue = new Fatigue(FIRST, 0.3);
          double shown = 2 * free / 52;
          SpendLimit reach = new MinimumReach(FIRST, shown);
          assertThat(then(solver.budget(solver.spent(), low))).isCloseTo(free / 2, within(0.02));
          assertThat(then(solver.budget(solver.spent(), capacity)))
              .isCloseTo(0.4 * free, within(0.02));
          assertThat(then(solver.budget(solver.spent(), reach))).isCloseTo(2 * free, within(0.02));
          for (SpendLimit limit : List.of(low, capacity, fatigue, reach)) {
            Allocation bound = solver.budget(solver.spent(), limit);
            assertThat(bound.moves().getFirst().limit()).isEqualTo(limit.label());
            assertThat(bound.certificate().kktResidual()).isLessThanOrEqualTo(1e-8);
          }
          return free;
        });
  }

  private static double then(Allocation allocation) {
    return allocation.moves().getFirst().after() / 100.0;
  }

  @Test
  void limits_that_leave_no_room_are_named() {
    with(
        four(),
        (frame, solver) -> {
          SpendLimit reach = new MinimumReach(FIRST, 1e6);
          assertThat(solver.outcome(AllocationRequest.budget(solver.spent(), List.of(reach))))
              .isEqualTo(
                  new BudgetOptimizer.Outcome.Infeasible(
                      List.of(reach.label() + " against the whole budget")));
          List<SpendLimit> tight =
              frame.model().channels().stream()
                  .map(one -> (SpendLimit) new Multiple(one.spec().channel(), 0, 0.9))
                  .toList();
          assertThat(solver.outcome(AllocationRequest.budget(solver.spent(), tight)))
              .isEqualTo(
                  new BudgetOptimizer.Outcome.Infeasible(
                      tight.stream().map(SpendLimit::label).toList()));
          return tight;
        });
  }

  @Test
  void targets_are_met() {
    with(
        four(),
        (frame, solver) -> {
          Allocation now = solver.budget(solver.spent());
          double value = now.certificate().value();
          double price = now.certificate().price();
          Allocation outcome = solver.best(request(new AllocationGoal.Outcome(value)));
          assertThat(outcome.budget() / 100.0).isCloseTo(solver.spent(), within(2.0));
          Allocation margin = solver.best(request(new AllocationGoal.MarginalRoi(price)));
          assertThat(margin.budget() / 100.0).isCloseTo(solver.spent(), within(0.05));
          double roi = value / solver.spent();
          Allocation efficient = solver.best(request(new AllocationGoal.Roi(roi)));
          assertThat(efficient.budget() / 100.0).isCloseTo(solver.spent(), within(2.0));
          return price;
        });
  }

  private static AllocationRequest request(AllocationGoal goal) {
    return new AllocationRequest(goal, RiskMeasure.MEAN, List.of(), MoveCaps.DEFAULT);
  }

  @Test
  void the_worst_tenth_is_maximised_with_a_proof_and_is_no_worse_than_the_means_best() {
    with(
        four(),
        (frame, solver) -> {
          AllocationGoal budget = new AllocationGoal.Budget(solver.spent());
          Allocation careful =
              solver.best(
                  new AllocationRequest(
                      budget, RiskMeasure.WORST_TENTH, List.of(), MoveCaps.DEFAULT));
          Allocation bold = solver.best(request(budget));
          assertThat(careful.certificate().gap()).isLessThanOrEqualTo(2e-3);
          assertThat(careful.certificate().value()).isLessThan(bold.certificate().value());
          assertThat(careful.after().mean()).isLessThanOrEqualTo(bold.after().mean());
          MixReturns returns =
              new MixReturns(
                  frame,
                  solver.draws(),
                  BudgetOptimizer.paid(frame.model()),
                  frame.reference(),
                  MixReturns.mean(solver.draws()),
                  solver.batch());
          assertThat(worst(returns, careful)).isGreaterThanOrEqualTo(worst(returns, bold));
          return careful;
        });
  }

  private static double worst(MixReturns returns, Allocation allocation) {
    double[] amounts =
        allocation.moves().stream().mapToDouble(move -> move.after() / 100.0).toArray();
    return RiskMeasure.WORST_TENTH.of(returns.gains(amounts));
  }

  @Test
  void fifteen_percent_are_moved_in_three_steps_of_whole_cents() {
    double[] from = {100, 0, 200};
    double[] to = {55, 45, 200};
    assertThat(MoveCaps.moved(from, to)).isCloseTo(0.15, within(1e-12));
    assertThat(MoveCaps.DEFAULT.steps(from, to)).isEqualTo(3);
    assertThat(new MoveCaps(0.05, 0.1).steps(from, to)).isEqualTo(5);
    assertThat(MoveCaps.DEFAULT.steps(from, from)).isZero();
    double[] centsMore = {84.99, 15.01, 200};
    assertThat(MoveCaps.DEFAULT.steps(from, centsMore)).isEqualTo(1);
    double[] more = {84.5, 15.5, 200};
    assertThat(MoveCaps.DEFAULT.steps(from, more)).isEqualTo(2);
    with(
        four(),
        (frame, solver) -> {
          Allocation best = solver.budget(solver.spent());
          assertThat(best.stages()).isNotEmpty();
          for (Allocation.Stage stage : best.stages()) {
            assertThat(stage.moved()).isLessThanOrEqualTo(0.0500001);
            assertThat(stage.cents().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(best.budget());
          }
          assertThat(best.stages().getLast().cents())
              .containsExactlyElementsOf(
                  best.moves().stream().map(Allocation.Move::after).toList());
          return best;
        });
  }

  @Test
  void s_shaped_returns_are_proved_within_a_thousandth() {
    with(
        BrandOfChannels.of(5, 104, Specs.FREE_HILL),
        (frame, solver) -> {
          Allocation best = solver.budget(solver.spent());
          assertThat(best.certificate().concave()).isFalse();
          assertThat(best.certificate().gap()).isLessThanOrEqualTo(1e-3);
          return best;
        });
  }

  @Test
  void channels_that_lift_each_other_and_parts_that_multiply_are_proved_too() {
    ResolvedMixModel model =
        MadeUpModels.multiplicative(MadeUpModels.halo(new MadeUpPanel(60))).resolved();
    with(
        model,
        (frame, solver) -> {
          Allocation best = solver.budget(solver.spent());
          assertThat(best.certificate().gap()).isLessThanOrEqualTo(1e-3);
          assertThat(best.gain().mean()).isGreaterThanOrEqualTo(0);
          return best;
        });
  }
}

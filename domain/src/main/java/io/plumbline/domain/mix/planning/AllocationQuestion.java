package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a budget is best spent, as analysts ask: the last periods of the fit stand for those to come.
 *
 * @param budgetChange the budget against the plan there is: 0.1 is 10 % more
 * @param least what a channel spends at least, as a multiple of what it does
 * @param most what it spends at most, likewise
 * @param periods how many of the last periods are planned; absent for a year
 * @param payback how soon money has to be back to count in the measures
 */
public record AllocationQuestion(
    double budgetChange,
    double least,
    double most,
    @Nullable Integer periods,
    PaybackWindow payback) {

  private static final int YEAR = 364;

  /** What is answered. */
  public sealed interface Answer {

    /**
     * The best allocation.
     *
     * @param periods how many are planned
     * @param measures how well money works now, channel by channel
     */
    record Found(int periods, Allocation allocation, List<ChannelEfficiency> measures)
        implements Answer {
      public Found {
        measures = List.copyOf(measures);
      }
    }

    /** No allocation keeps to these limits. */
    record Infeasible(List<String> limits) implements Answer {
      public Infeasible {
        limits = List.copyOf(limits);
      }
    }
  }

  public AllocationQuestion {
    that(
        Double.isFinite(budgetChange) && budgetChange > -1,
        "The budget's change (%s) must leave a budget.",
        budgetChange);
    that(
        least >= 0 && most >= least && Double.isFinite(most),
        "The bounds (%s, %s) must be two multiples, the smaller first.",
        least,
        most);
    that(periods == null || periods >= 1, "The horizon (%s) must be at least 1.", periods);
  }

  /** Answers from a model and its draws. */
  public Answer answer(ResolvedMixModel model, PosteriorDraws draws, Batch batch) {
    MixModelSpec spec = model.spec();
    int planned = periods == null ? YEAR / spec.granularity().days() : periods;
    PlanFrame frame = EfficiencyMeasures.frame(model, planned, payback);
    SpendPlan plan = frame.reference();
    PlanningDraws own = new PlanningDraws(model, draws, draws.count(), batch);
    List<SpendLimit> limits =
        spec.channels().stream()
            .filter(channel -> channel.paid())
            .<SpendLimit>map(channel -> new SpendLimit.Multiple(channel.channel(), least, most))
            .toList();
    AllocationRequest request = AllocationRequest.budget(plan.total() * (1 + budgetChange), limits);
    Double breakEven = spec.kpi().money() ? 1.0 : null;
    return switch (new BudgetOptimizer(frame, own, plan, batch).optimise(request)) {
      case BudgetOptimizer.Outcome.Infeasible(var kept) -> new Answer.Infeasible(kept);
      case BudgetOptimizer.Outcome.Found(var allocation) ->
          new Answer.Found(
              frame.length(),
              allocation,
              EfficiencyMeasures.of(frame, own, plan, payback, breakEven, batch));
    };
  }
}

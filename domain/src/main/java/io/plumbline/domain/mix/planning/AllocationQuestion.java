package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.port.HolidayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a budget is best spent over the periods to come, as analysts ask.
 *
 * @param budgetChange the budget against the plan there is: 0.1 is 10 % more
 * @param least what a channel spends at least, as a multiple of what it does
 * @param most what it spends at most, likewise
 * @param periods how many periods are planned; absent for a year
 * @param payback how soon money has to be back to count in the measures
 */
public record AllocationQuestion(
    double budgetChange,
    double least,
    double most,
    @Nullable Integer periods,
    PaybackWindow payback) {

  /** What is answered. */
  public sealed interface Answer {

    /**
     * The best allocation.
     *
     * @param periods the first day of each that is planned
     * @param assumptions what is assumed of them
     * @param measures how well money worked over as many of the last periods, channel by channel
     */
    record Found(
        List<LocalDate> periods,
        List<Outlook.Assumption> assumptions,
        Allocation allocation,
        List<ChannelEfficiency> measures)
        implements Answer {
      public Found {
        periods = List.copyOf(periods);
        assumptions = List.copyOf(assumptions);
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

  /**
   * Answers from a model and its draws.
   *
   * @param holidays those of the country, if the model counts any
   */
  public Answer answer(
      ResolvedMixModel model, PosteriorDraws draws, HolidayCalendar holidays, Batch batch) {
    int planned = periods == null ? ComingPeriods.usual(model) : periods;
    PlanningDraws own = new PlanningDraws(model, draws, draws.count(), batch);
    ComingPeriods coming = ComingPeriods.of(own, holidays, planned, payback, Map.of());
    SpendPlan plan = coming.frame().reference();
    List<SpendLimit> limits =
        model.spec().channels().stream()
            .filter(channel -> channel.paid())
            .<SpendLimit>map(channel -> new SpendLimit.Multiple(channel.channel(), least, most))
            .toList();
    AllocationRequest request = AllocationRequest.budget(plan.total() * (1 + budgetChange), limits);
    return switch (new BudgetOptimizer(coming.frame(), coming.draws(), plan, batch)
        .optimise(request)) {
      case BudgetOptimizer.Outcome.Infeasible(var kept) -> new Answer.Infeasible(kept);
      case BudgetOptimizer.Outcome.Found(var allocation) ->
          new Answer.Found(
              coming.periods(),
              coming.outlook().assumptions(),
              allocation,
              measures(own, planned, batch));
    };
  }

  private List<ChannelEfficiency> measures(PlanningDraws draws, int planned, Batch batch) {
    PlanFrame past = EfficiencyMeasures.frame(draws.model(), planned, payback);
    Double breakEven = draws.model().spec().kpi().money() ? 1.0 : null;
    return EfficiencyMeasures.of(past, draws, past.reference(), payback, breakEven, batch);
  }
}

package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a budget is best spent over the periods to come, as analysts ask.
 *
 * @param budgetChange the budget against the plan there is: 0.1 is 10 % more; of no effect where
 *     there is a target
 * @param target what is to be reached instead of spending a budget
 * @param risk which number of the outcome is to be large
 * @param limits what channels have to keep to besides their multiples
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
    PaybackWindow payback,
    @Nullable AllocationGoal target,
    RiskMeasure risk,
    List<ChannelWish> limits) {

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
    limits = List.copyOf(limits);
  }

  /** Asks for the best mean outcome of a budget. */
  public AllocationQuestion(
      double budgetChange,
      double least,
      double most,
      @Nullable Integer periods,
      PaybackWindow payback) {
    this(budgetChange, least, most, periods, payback, null, RiskMeasure.MEAN, List.of());
  }

  /**
   * Answers from a model and its draws.
   *
   * @param holidays those of the country, if the model counts any
   */
  public Answer answer(
      ResolvedMixModel model, PosteriorDraws draws, HolidayCalendar holidays, Batch batch) {
    return answer(model, draws, holidays, BudgetSheet.NONE, batch);
  }

  /**
   * Answers, where line items say what channels spend and can spend.
   *
   * @param holidays those of the country, if the model counts any
   * @throws IllegalArgumentException if a limit is of a channel that cannot be planned
   */
  public Answer answer(
      ResolvedMixModel model,
      PosteriorDraws draws,
      HolidayCalendar holidays,
      BudgetSheet sheet,
      Batch batch) {
    ChannelWish.check(limits, paid(model));
    int planned = periods == null ? ComingPeriods.usual(model) : periods;
    int longest = ComingPeriods.most(model);
    if (planned > longest) {
      return new Answer.Infeasible(
          List.of("a horizon of 1 to %d periods, not %d".formatted(longest, planned)));
    }
    batch.stage("Looking ahead", 0, 0.2, 2L * draws.count());
    PlanningDraws own = new PlanningDraws(model, draws, draws.count(), batch);
    ComingPeriods coming = ComingPeriods.of(own, holidays, planned, payback, Map.of());
    SpendPlan plan = PlanDesk.stated(coming.frame(), sheet.spend());
    List<SpendLimit> kept = new ArrayList<>(sheet.limits(planned));
    paid(model).forEach(channel -> kept.add(new SpendLimit.Multiple(channel, least, most)));
    limits.forEach(limit -> kept.add(limit.over(planned)));
    AllocationGoal goal =
        target == null ? new AllocationGoal.Budget(plan.total() * (1 + budgetChange)) : target;
    AllocationRequest request = new AllocationRequest(goal, risk, kept, MoveCaps.DEFAULT);
    batch.stage("Looking for the best allocation", 0.2, 0.8, 1);
    return switch (new BudgetOptimizer(coming.frame(), coming.draws(), plan, batch)
        .optimise(request)) {
      case BudgetOptimizer.Outcome.Infeasible(var binding) -> new Answer.Infeasible(binding);
      case BudgetOptimizer.Outcome.Found(var allocation) ->
          new Answer.Found(
              coming.periods(),
              coming.assumptions(sheet.spend()),
              allocation,
              measures(own, planned, batch));
    };
  }

  private static List<ChannelId> paid(ResolvedMixModel model) {
    return model.spec().channels().stream()
        .filter(channel -> channel.paid())
        .map(channel -> channel.channel())
        .toList();
  }

  private List<ChannelEfficiency> measures(PlanningDraws draws, int planned, Batch batch) {
    batch.stage("Measuring what money brings", 0.8, 1, draws.count());
    PlanFrame past = EfficiencyMeasures.frame(draws.model(), planned, payback);
    Double breakEven = draws.model().spec().kpi().money() ? 1.0 : null;
    return EfficiencyMeasures.of(past, draws, past.reference(), payback, breakEven, batch);
  }
}

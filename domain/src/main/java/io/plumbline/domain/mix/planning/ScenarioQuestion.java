package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a scenario, as analysts ask: against the plan there is, with three presets
 * beside it.
 *
 * @param periods how many are planned; absent for a year
 * @param plan what channels spend a period before anything is done; those not named spend what they
 *     did
 * @param payback how soon money has to be back: what is carried over so far after the last planned
 *     period counts
 */
public record ScenarioQuestion(
    Scenario scenario,
    @Nullable Integer periods,
    SequencedMap<ChannelId, Double> plan,
    PaybackWindow payback) {

  private static final int YEAR = 364;

  /** How it ended. */
  public sealed interface Outcome {

    /** What the model says. */
    record Answered(ScenarioAnswer answer) implements Outcome {}

    /** The question does not fit the model: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  public ScenarioQuestion {
    that(periods == null || periods >= 1, "The horizon (%s) must be at least 1.", periods);
    plan.forEach(
        (channel, money) ->
            that(
                money >= 0 && Double.isFinite(money),
                "%s cannot spend %s a period.",
                channel,
                money));
    plan = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(plan));
  }

  /** Asks about a year, with the plan there is. */
  public static ScenarioQuestion of(Scenario scenario) {
    return new ScenarioQuestion(scenario, null, new LinkedHashMap<>(), PaybackWindow.DEFAULT);
  }

  /** Answers from a model and its draws, or tells everything that does not fit the model. */
  public Outcome answer(ResolvedMixModel model, PosteriorDraws draws, Batch batch) {
    List<Finding> misfits = ScenarioMisfits.of(this, model);
    if (!misfits.isEmpty()) {
      return new Outcome.Refused(misfits);
    }
    PlanFrame frame = frame(model);
    SpendPlan before = before(frame);
    SpendPlan after = ScenarioPlan.of(frame, before, scenario).plan();
    List<Finding> amounts = ScenarioMisfits.ofAmounts(before, after);
    if (!amounts.isEmpty()) {
      return new Outcome.Refused(amounts);
    }
    try {
      return new Outcome.Answered(answered(frame, draws, before, after, batch));
    } catch (ArithmeticException beyond) {
      return new Outcome.Refused(List.of(ScenarioMisfits.beyondNumbers()));
    }
  }

  private PlanFrame frame(ResolvedMixModel model) {
    int planned = periods == null ? YEAR / model.spec().granularity().days() : periods;
    return EfficiencyMeasures.frame(model, planned, payback);
  }

  private ScenarioAnswer answered(
      PlanFrame frame, PosteriorDraws posterior, SpendPlan before, SpendPlan after, Batch batch) {
    batch.stage("Reading the draws", 0, 0.1, posterior.count());
    PlanningDraws draws = new PlanningDraws(frame.model(), posterior, posterior.count(), batch);
    ForecastScenarios forecasts =
        new ForecastScenarios(frame, draws, before, MoveCaps.DEFAULT, batch);
    batch.stage("Forecasting the scenario", 0.1, 0.25, draws.count());
    ScenarioForecast asked = forecasts.of(List.of(scenario)).getFirst();
    batch.stage("Searching the best allocation", 0.25, 0.55, 1);
    Allocation best = best(frame, draws, before, batch);
    batch.stage("Forecasting the presets", 0.55, 1, 3L * draws.count());
    List<ScenarioForecast> presets = PresetScenarios.of(forecasts, frame, before, best);
    List<LocalDate> window = frame.model().window().periods();
    return new ScenarioAnswer(
        frame.length(),
        window.get(frame.from()),
        window.get(frame.from() + frame.length() - 1),
        asked,
        presets,
        ChannelPlan.of(frame, before, after));
  }

  private static Allocation best(
      PlanFrame frame, PlanningDraws draws, SpendPlan plan, Batch batch) {
    BudgetOptimizer optimizer = new BudgetOptimizer(frame, draws, plan, batch);
    return switch (optimizer.optimise(AllocationRequest.budget(plan.total(), List.of()))) {
      case BudgetOptimizer.Outcome.Found(var best) -> best;
      case BudgetOptimizer.Outcome.Infeasible(var limits) ->
          throw new IllegalStateException("Infeasible without limits: " + limits);
    };
  }

  /** The frame's own spend, but for channels that are said to spend something else. */
  private SpendPlan before(PlanFrame frame) {
    double[][] spend = frame.reference().copied();
    for (int m : BudgetOptimizer.paid(frame.model())) {
      Double stated = plan.get(frame.model().channels().get(m).spec().channel());
      if (stated != null) {
        Arrays.fill(spend[m], stated);
      }
    }
    return SpendPlan.of(spend);
  }
}

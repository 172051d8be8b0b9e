package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
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

  /**
   * Answers from a model and its draws, or tells everything that does not fit the model.
   *
   * @param holidays those of the country, if the model counts any
   */
  public Outcome answer(
      ResolvedMixModel model, PosteriorDraws draws, HolidayCalendar holidays, Batch batch) {
    List<Finding> misfits = ScenarioMisfits.of(this, model);
    if (!misfits.isEmpty()) {
      return new Outcome.Refused(misfits);
    }
    batch.stage("Looking ahead", 0, 0.3, 2L * draws.count());
    PlanDesk desk = desk(model, draws, holidays, batch);
    SpendPlan after = ScenarioPlan.of(desk.coming().frame(), desk.plan(), scenario).plan();
    List<Finding> amounts = ScenarioMisfits.ofAmounts(desk.plan(), after);
    if (!amounts.isEmpty()) {
      return new Outcome.Refused(amounts);
    }
    try {
      return new Outcome.Answered(answered(desk, after, draws.count(), batch));
    } catch (ArithmeticException beyond) {
      return new Outcome.Refused(List.of(ScenarioMisfits.beyondNumbers()));
    }
  }

  private PlanDesk desk(
      ResolvedMixModel model, PosteriorDraws draws, HolidayCalendar holidays, Batch batch) {
    int planned = periods == null ? ComingPeriods.usual(model) : periods;
    return PlanDesk.open(model, draws, holidays, planned, payback, plan, batch);
  }

  private ScenarioAnswer answered(PlanDesk desk, SpendPlan after, int draws, Batch batch) {
    ComingPeriods coming = desk.coming();
    batch.stage("Forecasting the scenario", 0.3, 0.4, draws);
    ScenarioForecast asked = desk.ask(scenario).forecast();
    batch.stage("Looking for the best allocation", 0.4, 1, 3L * draws);
    List<ScenarioForecast> presets =
        desk.presets().stream().map(preset -> preset.told().forecast()).toList();
    return new ScenarioAnswer(
        coming.periods().size(),
        coming.periods().getFirst(),
        coming.periods().getLast(),
        coming.assumptions(plan),
        asked,
        presets,
        ChannelPlan.of(coming.frame(), desk.plan(), after));
  }
}

package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.RuleReader;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.alert.rule.ForecastErrors;
import io.plumbline.domain.alert.rule.MarginalReturns;
import io.plumbline.domain.alert.rule.MixEfficiency;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.forecast.TrackRecord;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** The facts of the rules about the run a brand stands on. */
public final class ModelRules implements RuleReader {

  private static final String NO_RUN = "The brand has no model run yet.";

  private final ShowChampion champion;
  private final ShowDecisionCurrency currency;
  private final MeasureBudgetEfficiency efficiency;
  private final JudgeForecasts forecasts;

  public ModelRules(
      ShowChampion champion,
      ShowDecisionCurrency currency,
      MeasureBudgetEfficiency efficiency,
      JudgeForecasts forecasts) {
    this.champion = champion;
    this.currency = currency;
    this.efficiency = efficiency;
    this.forecasts = forecasts;
  }

  @Override
  public RuleReading read(BrandId brand, AlertRule rule) {
    return switch (rule) {
      case MARGINAL_RETURN -> marginalReturns(brand);
      case BUDGET_EFFICIENCY -> efficiency(brand);
      case FORECAST_ERROR -> forecasts(brand);
      default -> throw new IllegalArgumentException("%s is not read here.".formatted(rule));
    };
  }

  private RuleReading marginalReturns(BrandId brand) {
    return run(brand)
        .map(run -> MarginalReturns.of(run, currency.of(brand)))
        .orElseGet(() -> new RuleReading.Unjudged(AlertRule.MARGINAL_RETURN, NO_RUN));
  }

  private RuleReading efficiency(BrandId brand) {
    Optional<ModelRun> run = run(brand);
    if (run.isEmpty()) {
      return new RuleReading.Unjudged(AlertRule.BUDGET_EFFICIENCY, NO_RUN);
    }
    return switch (efficiency.measure(run.get(), currency.of(brand).payback(), 1)) {
      case MeasureBudgetEfficiency.Outcome.Measured measured ->
          MixEfficiency.of(run.get().label(), measured.last());
      case MeasureBudgetEfficiency.Outcome.NotRestored(var why) ->
          new RuleReading.Unjudged(AlertRule.BUDGET_EFFICIENCY, words(run.get(), why));
    };
  }

  private static String words(ModelRun run, RestoreRun.Outcome why) {
    return switch (why) {
      case RestoreRun.Outcome.DataChanged _ ->
          "The data %s saw were changed since.".formatted(run.label());
      case RestoreRun.Outcome.Unusable _ ->
          "The data no longer fit the specification of %s.".formatted(run.label());
      case RestoreRun.Outcome.Unknown _, RestoreRun.Outcome.Restored _ ->
          "%s has no draws any more.".formatted(run.label());
    };
  }

  private RuleReading forecasts(BrandId brand) {
    return forecasts
        .judge(brand)
        .map(TrackRecord::lately)
        .map(ForecastErrors::of)
        .orElseGet(() -> new RuleReading.Unjudged(AlertRule.FORECAST_ERROR, NO_RUN));
  }

  private Optional<ModelRun> run(BrandId brand) {
    return champion.show(brand).map(ShownRun::run);
  }
}

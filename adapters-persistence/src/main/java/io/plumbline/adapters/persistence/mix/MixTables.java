package io.plumbline.adapters.persistence.mix;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.DecisionCurrencies;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.port.Scenarios;

/** The mix ports on tables. */
public final class MixTables {

  private MixTables() {}

  public static MixModelSpecs mixModelSpecs(JooqTransaction transaction) {
    return new JooqMixModelSpecs(transaction);
  }

  public static FitRequests fitRequests(JooqTransaction transaction) {
    return new JooqFitRequests(transaction);
  }

  /** Returns the model runs; {@code reports} writes what they answer. */
  public static ModelRuns modelRuns(JooqTransaction transaction, ReportCodec reports) {
    return new JooqModelRuns(transaction, reports);
  }

  public static Promotions promotions(JooqTransaction transaction) {
    return new JooqPromotions(transaction);
  }

  /** Returns the backtests; {@code results} writes what they found. */
  public static Backtests backtests(JooqTransaction transaction, BacktestCodec results) {
    return new JooqBacktests(transaction, results);
  }

  /** Returns the forecasts; {@code promises} writes what they say. */
  public static Forecasts forecasts(JooqTransaction transaction, ForecastCodec promises) {
    return new JooqForecasts(transaction, promises);
  }

  /** Returns the scenarios; {@code answers} writes what was said of them. */
  public static Scenarios scenarios(JooqTransaction transaction, ScenarioCodec answers) {
    return new JooqScenarios(transaction, answers);
  }

  public static BacktestRequests backtestRequests(JooqTransaction transaction) {
    return new JooqBacktestRequests(transaction);
  }

  public static DecisionCurrencies decisionCurrencies(JooqTransaction transaction) {
    return new JooqDecisionCurrencies(transaction);
  }
}

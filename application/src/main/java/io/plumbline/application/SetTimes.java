package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.mix.usecase.ForecastBrands;
import io.plumbline.domain.mix.usecase.RefreshAllocations;
import io.plumbline.domain.mix.usecase.RetrainModels;
import io.plumbline.domain.mix.usecase.WatchForecasts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What is done about models at set times, by one of all nodes: retraining, forecasting, looking for
 * the best allocation, and holding forecasts to what came.
 */
@Dependent
class SetTimes {

  private static final Logger LOG = System.getLogger(SetTimes.class.getName());

  private final Settings settings;
  private final RetrainModels retrain;
  private final ForecastBrands forecast;
  private final RefreshAllocations refresh;
  private final WatchForecasts watch;

  @Inject
  SetTimes(
      Settings settings,
      RetrainModels retrain,
      ForecastBrands forecast,
      RefreshAllocations refresh,
      WatchForecasts watch) {
    this.settings = settings;
    this.retrain = retrain;
    this.forecast = forecast;
    this.refresh = refresh;
    this.watch = watch;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "retrain",
            "Retrain models",
            "Asks for a fit of every brand whose data moved on since its newest run.",
            settings.retrain(),
            this::retrainAll),
        Tally.ofLeads(
            LOG,
            "forecast",
            "Forecast outcomes",
            "Forecasts the coming quarter of every brand whose run has promised nothing yet.",
            settings.forecast(),
            this::forecastAll),
        Tally.ofLeads(
            LOG,
            "best-allocation",
            "Look for the best allocation",
            "Stores a scenario where another allocation of the coming quarter is better.",
            settings.allocations(),
            this::refreshAll),
        Tally.ofLeads(
            LOG,
            "forecast-watch",
            "Hold forecasts to what came",
            "Scores the run each brand stands on by the four weeks that came after it.",
            settings.watch(),
            this::watchAll));
  }

  private void retrainAll(Tally tally) {
    for (RetrainModels.Outcome outcome : retrain.retrain()) {
      if (outcome instanceof RetrainModels.Outcome.Broken(var brand, var cause)) {
        tally.broke("The model of " + brand + " could not be retrained", cause);
      } else {
        tally.add(
            outcome instanceof RetrainModels.Outcome.Queued
                ? "fits asked for"
                : "left as they are");
        LOG.log(Level.INFO, "Retraining: {0}", outcome);
      }
    }
  }

  private void forecastAll(Tally tally) {
    for (ForecastBrands.Outcome outcome : forecast.forecast()) {
      if (outcome instanceof ForecastBrands.Outcome.Broken(var brand, var cause)) {
        tally.broke("The outcome of " + brand + " could not be forecast", cause);
      } else {
        tally.add(outcome instanceof ForecastBrands.Outcome.Asked ? "asked" : "with nothing to do");
        LOG.log(Level.INFO, "Forecasting: {0}", outcome);
      }
    }
  }

  private void refreshAll(Tally tally) {
    for (RefreshAllocations.Outcome outcome : refresh.refresh()) {
      if (outcome instanceof RefreshAllocations.Outcome.Broken(var brand, var cause)) {
        tally.broke("The best allocation of " + brand + " could not be found", cause);
      } else {
        tally.add(
            outcome instanceof RefreshAllocations.Outcome.Suggested
                ? "suggested"
                : "left as they are");
        LOG.log(Level.INFO, "Refreshing the best allocation: {0}", outcome);
      }
    }
  }

  private void watchAll(Tally tally) {
    for (WatchForecasts.Outcome outcome : watch.watch()) {
      if (outcome instanceof WatchForecasts.Outcome.Broken(var brand, var cause)) {
        tally.broke("The forecast of " + brand + " could not be watched", cause);
      } else {
        tally.add(
            outcome instanceof WatchForecasts.Outcome.Queued
                ? "to be scored"
                : "with nothing to score");
        LOG.log(Level.INFO, "Watching forecasts: {0}", outcome);
      }
    }
  }
}

package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.mix.usecase.RetrainModels;
import io.plumbline.domain.mix.usecase.WatchForecasts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What is done at set times, by one of all nodes: retraining, and holding forecasts to what came.
 */
@Dependent
class SetTimes {

  private static final Logger LOG = System.getLogger(SetTimes.class.getName());

  private final Settings settings;
  private final RetrainModels retrain;
  private final WatchForecasts watch;

  @Inject
  SetTimes(Settings settings, RetrainModels retrain, WatchForecasts watch) {
    this.settings = settings;
    this.retrain = retrain;
    this.watch = watch;
  }

  List<Recurring> all() {
    return List.of(
        new Recurring("retrain", settings.retrain(), this::retrainAll),
        new Recurring("forecast-watch", settings.watch(), this::watchAll));
  }

  private void retrainAll() {
    for (RetrainModels.Outcome outcome : retrain.retrain()) {
      if (outcome instanceof RetrainModels.Outcome.Broken(var brand, var cause)) {
        LOG.log(Level.ERROR, "The model of " + brand + " could not be retrained", cause);
      } else {
        LOG.log(Level.INFO, "Retraining: {0}", outcome);
      }
    }
  }

  private void watchAll() {
    for (WatchForecasts.Outcome outcome : watch.watch()) {
      if (outcome instanceof WatchForecasts.Outcome.Broken(var brand, var cause)) {
        LOG.log(Level.ERROR, "The forecast of " + brand + " could not be watched", cause);
      } else {
        LOG.log(Level.INFO, "Watching forecasts: {0}", outcome);
      }
    }
  }
}

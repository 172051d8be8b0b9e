package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.change.usecase.RunDispatches;
import io.plumbline.domain.chat.usecase.AnnounceChanges;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.SignCheckpoints;
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
 * What is done at set times, by one of all nodes: retraining, forecasting, holding forecasts to
 * what came, shipping, signing the ledgers, and telling the chats.
 */
@Dependent
class SetTimes {

  private static final Logger LOG = System.getLogger(SetTimes.class.getName());

  private final Settings settings;
  private final RetrainModels retrain;
  private final ForecastBrands forecast;
  private final RefreshAllocations refresh;
  private final WatchForecasts watch;
  private final ShippingSettings shipping;
  private final RunDispatches ship;
  private final SignCheckpoints sign;
  private final ChatSettings chat;
  private final AnnounceChanges announce;

  @Inject
  SetTimes(
      Settings settings,
      RetrainModels retrain,
      ForecastBrands forecast,
      RefreshAllocations refresh,
      WatchForecasts watch,
      ShippingSettings shipping,
      RunDispatches ship,
      SignCheckpoints sign,
      ChatSettings chat,
      AnnounceChanges announce) {
    this.settings = settings;
    this.retrain = retrain;
    this.forecast = forecast;
    this.refresh = refresh;
    this.watch = watch;
    this.shipping = shipping;
    this.ship = ship;
    this.sign = sign;
    this.chat = chat;
    this.announce = announce;
  }

  List<Recurring> all() {
    return List.of(
        new Recurring("retrain", settings.retrain(), this::retrainAll),
        new Recurring("forecast", settings.forecast(), this::forecastAll),
        new Recurring("best-allocation", settings.allocations(), this::refreshAll),
        new Recurring("forecast-watch", settings.watch(), this::watchAll),
        new Recurring("ship", shipping.when(), this::shipAll),
        new Recurring("ledger-checkpoint", settings.checkpointing(), this::signAll),
        new Recurring("chat", chat.when(), this::announceAll));
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

  private void forecastAll() {
    for (ForecastBrands.Outcome outcome : forecast.forecast()) {
      if (outcome instanceof ForecastBrands.Outcome.Broken(var brand, var cause)) {
        LOG.log(Level.ERROR, "The outcome of " + brand + " could not be forecast", cause);
      } else {
        LOG.log(Level.INFO, "Forecasting: {0}", outcome);
      }
    }
  }

  private void refreshAll() {
    for (RefreshAllocations.Outcome outcome : refresh.refresh()) {
      if (outcome instanceof RefreshAllocations.Outcome.Broken(var brand, var cause)) {
        LOG.log(Level.ERROR, "The best allocation of " + brand + " could not be found", cause);
      } else {
        LOG.log(Level.INFO, "Refreshing the best allocation: {0}", outcome);
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

  private void shipAll() {
    for (RunDispatches.Outcome outcome : ship.run()) {
      switch (outcome) {
        case RunDispatches.Outcome.Broken(var order, var cause) ->
            LOG.log(Level.ERROR, "The order " + order.key() + " could not be shipped", cause);
        case RunDispatches.Outcome.Superseded(var order) ->
            LOG.log(Level.INFO, "Shipping: another node has {0}", order.key());
        case RunDispatches.Outcome.Worked(var dispatch) ->
            LOG.log(
                Level.INFO,
                "Shipping: {0} of {1} is {2}",
                dispatch.order().key(),
                dispatch.order().request(),
                dispatch.end());
      }
    }
  }

  private void signAll() {
    for (SignCheckpoints.Outcome outcome : sign.sign()) {
      switch (outcome) {
        case SignCheckpoints.Outcome.Broken(var brand, var cause) ->
            LOG.log(Level.ERROR, "The ledger of " + brand + " could not be signed", cause);
        case SignCheckpoints.Outcome.Done(
                var brand,
                SignCheckpoint.Outcome.Refused(var _, var verdict)) ->
            LOG.log(Level.ERROR, "The ledger of {0} is not signed: {1}", brand, verdict);
        case SignCheckpoints.Outcome.Done done -> LOG.log(Level.INFO, "Signing: {0}", done);
      }
    }
  }

  private void announceAll() {
    for (AnnounceChanges.Outcome outcome : announce.announce()) {
      switch (outcome) {
        case AnnounceChanges.Outcome.Told(var message) ->
            LOG.log(
                Level.INFO,
                "Told {0} of {1} of {2}",
                message.medium(),
                message.label(),
                message.brand());
        case AnnounceChanges.Outcome.Failed(var message, var why) ->
            LOG.log(
                Level.WARNING,
                "{0} could not be told of {1} of {2}: {3}",
                message.medium(),
                message.label(),
                message.brand(),
                why);
        case AnnounceChanges.Outcome.Broken(var message, var cause) ->
            LOG.log(
                Level.ERROR, "The message about " + message.label() + " could not be made", cause);
      }
    }
  }
}

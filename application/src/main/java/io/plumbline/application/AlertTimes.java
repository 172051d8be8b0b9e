package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.alert.usecase.SendAlerts;
import io.plumbline.domain.alert.usecase.WatchForAlerts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done about alerts at set times: rules are read, and what is due is sent. */
@Dependent
class AlertTimes {

  private static final Logger LOG = System.getLogger(AlertTimes.class.getName());

  private final AlertSettings settings;
  private final WatchForAlerts watch;
  private final SendAlerts send;

  @Inject
  AlertTimes(AlertSettings settings, WatchForAlerts watch, SendAlerts send) {
    this.settings = settings;
    this.watch = watch;
    this.send = send;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "watch-alerts",
            "Watch for alerts",
            "Reads every rule for every brand, raises what is new and clears what has ended.",
            settings.watch(),
            this::watchAll),
        Tally.ofLeads(
            LOG,
            "send-alerts",
            "Send alerts",
            "Sends alerts that are due by e-mail and Slack, and tries again what failed.",
            settings.send(),
            this::sendAll));
  }

  private void watchAll(Tally tally) {
    for (WatchForAlerts.Outcome outcome : watch.watch()) {
      switch (outcome) {
        case WatchForAlerts.Outcome.Raised(var alert, var refit) -> {
          tally.add("raised");
          LOG.log(
              Level.INFO,
              "{0} of {1} is raised: {2}",
              alert.label(),
              alert.brand(),
              alert.condition().title());
          if (refit) {
            tally.add("recalibrations queued");
          }
        }
        case WatchForAlerts.Outcome.Cleared(var alert) -> {
          tally.add("cleared");
          LOG.log(Level.INFO, "{0} of {1} is cleared", alert.label(), alert.brand());
        }
        case WatchForAlerts.Outcome.Unjudged(var brand, var rule, var why) -> {
          tally.add("rules without their facts");
          LOG.log(Level.DEBUG, "{0} of {1} cannot be told: {2}", rule.key(), brand, why);
        }
        case WatchForAlerts.Outcome.Broken(var brand, var rule, var cause) ->
            tally.broke("%s of %s could not be read".formatted(rule.label(), brand), cause);
      }
    }
  }

  private void sendAll(Tally tally) {
    for (SendAlerts.Outcome outcome : send.send()) {
      switch (outcome) {
        case SendAlerts.Outcome.Sent _ -> tally.add("sent");
        case SendAlerts.Outcome.Failed(var delivery) -> {
          tally.add(delivery.isGivenUp() ? "given up" : "to be tried again");
          LOG.log(
              Level.WARNING,
              "{0} could not be told of A-{1} of {2}: {3}",
              delivery.receiver().way().label(),
              delivery.alert(),
              delivery.brand(),
              delivery.failure());
        }
        case SendAlerts.Outcome.Broken(var delivery, var cause) ->
            tally.broke("An alert of %s could not be sent".formatted(delivery.brand()), cause);
      }
    }
  }
}

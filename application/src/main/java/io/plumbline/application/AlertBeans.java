package io.plumbline.application;

import io.plumbline.adapters.ingest.chat.SlackAlerts;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.ingest.mail.AlertPage;
import io.plumbline.adapters.ingest.mail.SmtpAlerts;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.port.AlertChannel;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.alert.usecase.AcknowledgeAlert;
import io.plumbline.domain.alert.usecase.AlertBook;
import io.plumbline.domain.alert.usecase.CountOpenAlerts;
import io.plumbline.domain.alert.usecase.DataRules;
import io.plumbline.domain.alert.usecase.LiveRules;
import io.plumbline.domain.alert.usecase.ModelRules;
import io.plumbline.domain.alert.usecase.ReadAlertRules;
import io.plumbline.domain.alert.usecase.Recalibration;
import io.plumbline.domain.alert.usecase.SendAlerts;
import io.plumbline.domain.alert.usecase.SetAlertRoute;
import io.plumbline.domain.alert.usecase.ShowAlertRoutes;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.alert.usecase.SnoozeAlert;
import io.plumbline.domain.alert.usecase.WatchForAlerts;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes what alerts need: where they are kept, the ways out to people, and the use cases. */
@Dependent
class AlertBeans {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The ways out, and what calls them. */
  record Ways(OutboundHttp http, List<AlertChannel> all) {}

  @Produces
  @Singleton
  AlertSettings alertSettings() {
    return AlertSettings.from(
        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  Ways ways(AlertSettings settings, ChatSettings chat) {
    OutboundHttp http =
        new OutboundHttp(Set.of(chat.slack().getHost().toLowerCase(Locale.ROOT)), PATIENCE);
    AlertPage page = new AlertPage(chat.start());
    return new Ways(
        http,
        List.of(
            new SmtpAlerts(settings.smtp(), page),
            new SlackAlerts(http, chat.slack(), chat.credentials(), page)));
  }

  void close(@Disposes Ways ways) {
    ways.http().close();
  }

  @Produces
  @Singleton
  Alerts alerts(Persistence persistence) {
    return persistence.alerts();
  }

  @Produces
  @Singleton
  AlertRoutes alertRoutes(Persistence persistence) {
    return persistence.alertRoutes();
  }

  @Produces
  @Singleton
  AlertDeliveries alertDeliveries(Persistence persistence) {
    return persistence.alertDeliveries();
  }

  @Produces
  @Singleton
  AlertBook alertBook(
      Alerts alerts, Ledger ledger, IdSource ids, Transaction transaction, InstantSource clock) {
    return new AlertBook(alerts, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ModelRules modelRules(
      ShowChampion champion,
      ShowDecisionCurrency currency,
      MeasureBudgetEfficiency efficiency,
      JudgeForecasts forecasts) {
    return new ModelRules(champion, currency, efficiency, forecasts);
  }

  @Produces
  @Singleton
  LiveRules liveRules(
      ListChanges changes, ShowWatch watches, ListExperiments tests, ShowChampion champion) {
    return new LiveRules(changes, watches, tests, champion);
  }

  @Produces
  @Singleton
  DataRules dataRules(Batches batches, InstantSource clock) {
    return new DataRules(batches, clock);
  }

  @Produces
  @Singleton
  ReadAlertRules readAlertRules(ModelRules model, LiveRules live, DataRules data) {
    return new ReadAlertRules(model, live, data);
  }

  @Produces
  @Singleton
  Recalibration recalibration(RequestFit requestFit, Jobs jobs) {
    return new Recalibration(requestFit, jobs);
  }

  @Produces
  @Singleton
  WatchForAlerts watchForAlerts(
      Brands brands,
      ReadAlertRules rules,
      AlertBook book,
      AlertRoutes routes,
      AlertDeliveries deliveries,
      Recalibration recalibration) {
    return new WatchForAlerts(brands, rules, book, routes, deliveries, recalibration);
  }

  @Produces
  @Singleton
  AcknowledgeAlert acknowledgeAlert(AlertBook book, RolesNow roles) {
    return new AcknowledgeAlert(book, roles);
  }

  @Produces
  @Singleton
  SnoozeAlert snoozeAlert(AlertBook book, RolesNow roles) {
    return new SnoozeAlert(book, roles);
  }

  @Produces
  @Singleton
  ShowAlerts showAlerts(Alerts alerts, AlertDeliveries deliveries, InstantSource clock) {
    return new ShowAlerts(alerts, deliveries, clock);
  }

  @Produces
  @Singleton
  CountOpenAlerts countOpenAlerts(Alerts alerts, InstantSource clock) {
    return new CountOpenAlerts(alerts, clock);
  }

  @Produces
  @Singleton
  SetAlertRoute setAlertRoute(AlertRoutes routes, AlertBook book, RolesNow roles) {
    return new SetAlertRoute(routes, book, roles);
  }

  @Produces
  @Singleton
  ShowAlertRoutes showAlertRoutes(AlertRoutes routes, Ways ways) {
    return new ShowAlertRoutes(routes, ways.all());
  }

  @Produces
  @Singleton
  SendAlerts sendAlerts(
      AlertDeliveries deliveries,
      Alerts alerts,
      Brands brands,
      Ways ways,
      Transaction transaction,
      InstantSource clock) {
    return new SendAlerts(deliveries, alerts, brands, ways.all(), transaction, clock);
  }
}

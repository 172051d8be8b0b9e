package io.plumbline.application;

import io.plumbline.adapters.ingest.gateway.GatewayByTarget;
import io.plumbline.adapters.ingest.gateway.GoogleAdsGateway;
import io.plumbline.adapters.ingest.gateway.MetaGateway;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.ingest.gateway.WebhookGateway;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.files.DispatchJson;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.shipping.Patience;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.FindDispatch;
import io.plumbline.domain.change.usecase.ListDispatches;
import io.plumbline.domain.change.usecase.ListRoutes;
import io.plumbline.domain.change.usecase.OpenDispatch;
import io.plumbline.domain.change.usecase.RunDispatches;
import io.plumbline.domain.change.usecase.SetRoute;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes what ships budgets: gateways, where orders are kept, and the use cases. */
@Dependent
class ShippingBeans {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Produces
  @Singleton
  ShippingSettings shippingSettings() {
    return ShippingSettings.from(
        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  OutboundHttp outboundHttp(ShippingSettings settings) {
    return new OutboundHttp(settings.hosts(), PATIENCE);
  }

  void close(@Disposes OutboundHttp http) {
    http.close();
  }

  @Produces
  @Singleton
  BudgetGateway budgetGateway(OutboundHttp http, ShippingSettings settings, InstantSource clock) {
    return new GatewayByTarget(
        new GoogleAdsGateway(http, settings.googleAds(), settings.credentials()),
        new MetaGateway(http, settings.meta(), settings.credentials()),
        new WebhookGateway(http, settings.webhooks(), settings.credentials(), clock));
  }

  @Produces
  @Singleton
  Dispatches dispatches(Persistence persistence) {
    return persistence.dispatches(new DispatchJson());
  }

  @Produces
  @Singleton
  Routes budgetRoutes(Persistence persistence) {
    return persistence.budgetRoutes();
  }

  @Produces
  @Singleton
  OpenDispatch openDispatch(
      Dispatches dispatches, Routes routes, Transaction transaction, InstantSource clock) {
    return new OpenDispatch(dispatches, routes, transaction, clock);
  }

  @Produces
  @Singleton
  RunDispatches runDispatches(
      Dispatches dispatches,
      BudgetGateway gateway,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new RunDispatches(dispatches, gateway, Patience.USUAL, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ConfirmShipped confirmShipped(
      Dispatches dispatches,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new ConfirmShipped(dispatches, users, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  SetRoute setRoute(
      Routes routes,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new SetRoute(routes, users, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ListRoutes listRoutes(Routes routes) {
    return new ListRoutes(routes);
  }

  @Produces
  @Singleton
  FindDispatch findDispatch(Dispatches dispatches) {
    return new FindDispatch(dispatches);
  }

  @Produces
  @Singleton
  ListDispatches listDispatches(Dispatches dispatches) {
    return new ListDispatches(dispatches);
  }
}

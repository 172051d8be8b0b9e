package io.plumbline.domain.alert.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryAlertsTest extends AlertsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final Ledger ledger = new InMemoryLedger(transaction, SettableClock.inNovember());
  private final Alerts alerts = new InMemoryAlerts(transaction);
  private final AlertRoutes routes = new InMemoryAlertRoutes(transaction);
  private final AlertDeliveries deliveries = new InMemoryAlertDeliveries(transaction, alerts);

  @Override
  protected Alerts alerts() {
    return alerts;
  }

  @Override
  protected AlertRoutes routes() {
    return routes;
  }

  @Override
  protected AlertDeliveries deliveries() {
    return deliveries;
  }

  @Override
  protected Transaction transaction() {
    return transaction;
  }

  @Override
  protected Brands brands() {
    return brands;
  }

  @Override
  protected Ledger ledger() {
    return ledger;
  }
}

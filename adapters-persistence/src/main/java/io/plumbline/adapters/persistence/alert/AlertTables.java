package io.plumbline.adapters.persistence.alert;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.alert.port.Alerts;

/** The ports of alerts on tables. */
public final class AlertTables {

  private AlertTables() {}

  public static Alerts alerts(JooqTransaction transaction) {
    return new JooqAlerts(transaction);
  }

  public static AlertRoutes routes(JooqTransaction transaction) {
    return new JooqAlertRoutes(transaction);
  }

  public static AlertDeliveries deliveries(JooqTransaction transaction) {
    return new JooqAlertDeliveries(transaction);
  }
}

package io.plumbline.adapters.persistence.alert;

import static io.plumbline.adapters.persistence.generated.Tables.ALERT_ROUTE;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.MailAddress;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.util.Arrays;
import java.util.List;

/** The routes in table {@code alert_route}. */
final class JooqAlertRoutes implements AlertRoutes {

  private final JooqTransaction transaction;

  JooqAlertRoutes(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void put(AlertRoute route, LedgerEntry entry) {
    String[] mail = route.mail().stream().map(MailAddress::value).toArray(String[]::new);
    transaction.with(
        sql ->
            sql.insertInto(ALERT_ROUTE)
                .set(ALERT_ROUTE.BRAND, route.brand())
                .set(ALERT_ROUTE.RULE, route.rule())
                .set(ALERT_ROUTE.MAIL, mail)
                .set(ALERT_ROUTE.CHANNEL, route.channel())
                .set(ALERT_ROUTE.LEDGER_SEQUENCE, entry.sequence())
                .onConflict(ALERT_ROUTE.BRAND, ALERT_ROUTE.RULE)
                .doUpdate()
                .set(ALERT_ROUTE.MAIL, mail)
                .set(ALERT_ROUTE.CHANNEL, route.channel())
                .set(ALERT_ROUTE.LEDGER_SEQUENCE, entry.sequence())
                .execute());
  }

  @Override
  public List<AlertRoute> of(BrandId brand) {
    return transaction.with(
        sql ->
            sql.selectFrom(ALERT_ROUTE)
                .where(ALERT_ROUTE.BRAND.eq(brand))
                .orderBy(ALERT_ROUTE.RULE)
                .fetch(
                    row ->
                        new AlertRoute(
                            row.getBrand(),
                            row.getRule(),
                            Arrays.stream(row.getMail()).map(MailAddress::new).toList(),
                            row.getChannel())));
  }
}

package io.plumbline.adapters.persistence.alert;

import static io.plumbline.adapters.persistence.generated.Tables.ALERT;
import static io.plumbline.adapters.persistence.generated.Tables.ALERT_DELIVERY;
import static org.jooq.impl.DSL.select;

import io.plumbline.adapters.persistence.generated.tables.records.AlertDeliveryRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What goes out of alerts, in table {@code alert_delivery}. */
final class JooqAlertDeliveries implements AlertDeliveries {

  private final JooqTransaction transaction;

  JooqAlertDeliveries(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean add(AlertDelivery delivery) {
    return transaction.with(
        sql ->
            sql.insertInto(ALERT_DELIVERY)
                    .set(ALERT_DELIVERY.BRAND, delivery.brand())
                    .set(ALERT_DELIVERY.ID, delivery.id())
                    .set(ALERT_DELIVERY.ALERT, delivery.alert())
                    .set(ALERT_DELIVERY.WAY, delivery.receiver().way())
                    .set(ALERT_DELIVERY.ADDRESS, delivery.receiver().address())
                    .set(ALERT_DELIVERY.ATTEMPT, delivery.attempt())
                    .set(ALERT_DELIVERY.DUE_AT, delivery.due())
                    .set(ALERT_DELIVERY.SENT_AT, delivery.sent())
                    .set(ALERT_DELIVERY.FAILURE, delivery.failure())
                    .onConflictDoNothing()
                    .execute()
                == 1);
  }

  @Override
  public List<AlertDelivery> due(Instant now, int limit) {
    return transaction.with(
        sql ->
            sql.selectFrom(ALERT_DELIVERY)
                .where(ALERT_DELIVERY.DUE_AT.le(now))
                .orderBy(ALERT_DELIVERY.DUE_AT, ALERT_DELIVERY.ID)
                .limit(limit)
                .fetch(JooqAlertDeliveries::read));
  }

  @Override
  public Optional<AlertDelivery> claim(AlertDelivery delivery, Instant now, Instant until) {
    return transaction.with(
        sql ->
            sql.update(ALERT_DELIVERY)
                .set(ALERT_DELIVERY.DUE_AT, until)
                .where(
                    ALERT_DELIVERY.BRAND.eq(delivery.brand()),
                    ALERT_DELIVERY.ID.eq(delivery.id()),
                    ALERT_DELIVERY.DUE_AT.le(now))
                .returning()
                .fetchOptional()
                .map(JooqAlertDeliveries::read));
  }

  @Override
  public void put(AlertDelivery delivery) {
    transaction.with(
        sql ->
            sql.update(ALERT_DELIVERY)
                .set(ALERT_DELIVERY.ATTEMPT, delivery.attempt())
                .set(ALERT_DELIVERY.DUE_AT, delivery.due())
                .set(ALERT_DELIVERY.SENT_AT, delivery.sent())
                .set(ALERT_DELIVERY.FAILURE, delivery.failure())
                .where(
                    ALERT_DELIVERY.BRAND.eq(delivery.brand()), ALERT_DELIVERY.ID.eq(delivery.id()))
                .execute());
  }

  @Override
  public List<AlertDelivery> standing(BrandId brand) {
    return transaction.with(
        sql ->
            sql.selectFrom(ALERT_DELIVERY)
                .where(
                    ALERT_DELIVERY.BRAND.eq(brand),
                    ALERT_DELIVERY.ALERT.in(
                        select(ALERT.NUMBER)
                            .from(ALERT)
                            .where(ALERT.BRAND.eq(brand), ALERT.STANDING.ne(Alert.State.CLEARED))))
                .orderBy(ALERT_DELIVERY.ALERT, ALERT_DELIVERY.WAY, ALERT_DELIVERY.ADDRESS)
                .fetch(JooqAlertDeliveries::read));
  }

  private static AlertDelivery read(AlertDeliveryRecord row) {
    return new AlertDelivery(
        row.getId(),
        row.getBrand(),
        row.getAlert(),
        new AlertRoute.Receiver(row.getWay(), row.getAddress()),
        row.getAttempt(),
        row.getDueAt(),
        row.getSentAt(),
        row.getFailure());
  }
}

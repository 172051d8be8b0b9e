package io.plumbline.adapters.persistence.alert;

import static io.plumbline.adapters.persistence.generated.Tables.ALERT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The alerts in table {@code alert}. */
final class JooqAlerts implements Alerts {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('alert:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqAlerts(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, brand.value()));
  }

  @Override
  public int next(BrandId brand) {
    return transaction.with(
        sql ->
            Objects.requireNonNull(
                sql.select(coalesce(max(ALERT.NUMBER), inline(0)).plus(1))
                    .from(ALERT)
                    .where(ALERT.BRAND.eq(brand))
                    .fetchOne(0, Integer.class)));
  }

  @Override
  public void put(Alert alert, LedgerEntry entry) {
    transaction.with(
        sql ->
            sql.insertInto(ALERT)
                .set(ALERT.BRAND, alert.brand())
                .set(ALERT.ID, alert.id())
                .set(ALERT.NUMBER, alert.number())
                .set(ALERT.RULE, alert.condition().rule())
                .set(ALERT.SUBJECT, alert.condition().subject())
                .set(StoredAlert.told(alert.condition()))
                .set(ALERT.RAISED_AT, alert.raised())
                .set(StoredAlert.standing(alert.standing()))
                .set(ALERT.LEDGER_SEQUENCE, entry.sequence())
                .onConflict(ALERT.BRAND, ALERT.NUMBER)
                .doUpdate()
                .set(StoredAlert.told(alert.condition()))
                .set(StoredAlert.standing(alert.standing()))
                .set(ALERT.LEDGER_SEQUENCE, entry.sequence())
                .execute());
  }

  @Override
  public void tell(Alert alert) {
    transaction.with(
        sql ->
            sql.update(ALERT)
                .set(StoredAlert.told(alert.condition()))
                .where(ALERT.BRAND.eq(alert.brand()), ALERT.NUMBER.eq(alert.number()))
                .execute());
  }

  @Override
  public List<Alert> standing(BrandId brand) {
    return transaction.with(
        sql ->
            sql.selectFrom(ALERT)
                .where(ALERT.BRAND.eq(brand), ALERT.STANDING.ne(Alert.State.CLEARED))
                .orderBy(ALERT.NUMBER.desc())
                .fetch(StoredAlert::read));
  }

  @Override
  public List<Alert> cleared(BrandId brand, int limit) {
    return transaction.with(
        sql ->
            sql.selectFrom(ALERT)
                .where(ALERT.BRAND.eq(brand), ALERT.STANDING.eq(Alert.State.CLEARED))
                .orderBy(ALERT.ANSWERED_AT.desc(), ALERT.NUMBER.desc())
                .limit(limit)
                .fetch(StoredAlert::read));
  }

  @Override
  public Optional<Alert> find(BrandId brand, int number) {
    return transaction.with(
        sql ->
            sql.selectFrom(ALERT)
                .where(ALERT.BRAND.eq(brand), ALERT.NUMBER.eq(number))
                .fetchOptional(StoredAlert::read));
  }
}

package io.plumbline.adapters.persistence.change;

import static io.plumbline.adapters.persistence.generated.Tables.DISPATCH;

import io.plumbline.adapters.persistence.generated.tables.records.DispatchRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.End;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * The dispatches in table {@code dispatch}. Whoever takes one locks its row for that moment only;
 * the attempt's number holds from then on.
 */
final class JooqDispatches implements Dispatches {

  private final JooqTransaction transaction;
  private final DispatchCodec codec;

  JooqDispatches(JooqTransaction transaction, DispatchCodec codec) {
    this.transaction = transaction;
    this.codec = codec;
  }

  @Override
  public Dispatch open(Dispatch dispatch) {
    return transaction.with(sql -> open(sql, dispatch));
  }

  private Dispatch open(DSLContext sql, Dispatch dispatch) {
    BudgetOrder order = dispatch.order();
    boolean over = dispatch.over();
    boolean added =
        sql.insertInto(DISPATCH)
                .set(DISPATCH.BRAND, order.brand())
                .set(DISPATCH.ORDER_KEY, order.key())
                .set(DISPATCH.REQUEST, order.request())
                .set(DISPATCH.STEP, order.step())
                .set(DISPATCH.PURPOSE, order.purpose().name())
                .set(DISPATCH.ORDERED, JSON.json(codec.order(order)))
                .set(DISPATCH.OPENED_AT, dispatch.openedAt())
                .set(DISPATCH.LEGS, JSON.json(codec.legs(dispatch)))
                .set(DISPATCH.STATE, state(dispatch))
                .set(DISPATCH.DUE_AT, over ? null : dispatch.openedAt())
                .onConflictDoNothing()
                .execute()
            == 1;
    return added
        ? dispatch
        : find(order.brand(), order.key())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Another order does step %s of %s."
                            .formatted(order.step(), order.request())));
  }

  private static String state(Dispatch dispatch) {
    return switch (dispatch.end()) {
      case End.Running _ -> "RUNNING";
      case End.Done _ -> "DONE";
      case End.Undone _ -> "UNDONE";
    };
  }

  @Override
  public Optional<Dispatch> find(BrandId brand, UUID order) {
    return transaction.with(
        sql ->
            sql.selectFrom(DISPATCH)
                .where(DISPATCH.BRAND.eq(brand), DISPATCH.ORDER_KEY.eq(order))
                .fetchOptional(this::dispatch));
  }

  @Override
  public List<Dispatch> of(BrandId brand, String request) {
    return transaction.with(
        sql ->
            sql.selectFrom(DISPATCH)
                .where(DISPATCH.BRAND.eq(brand), DISPATCH.REQUEST.eq(request))
                .orderBy(DISPATCH.ORDINAL)
                .fetch(this::dispatch));
  }

  @Override
  public List<Dispatch> newest(BrandId brand, int limit) {
    return transaction.with(
        sql ->
            sql.selectFrom(DISPATCH)
                .where(DISPATCH.BRAND.eq(brand))
                .orderBy(DISPATCH.ORDINAL.desc())
                .limit(limit)
                .fetch(this::dispatch));
  }

  @Override
  public Optional<Taken> takeDue(Instant now, Instant until) {
    return transaction.with(
        sql ->
            sql.selectFrom(DISPATCH)
                .where(DISPATCH.DUE_AT.le(now))
                .orderBy(DISPATCH.DUE_AT, DISPATCH.ORDINAL)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> taken(sql, row, until)));
  }

  @Override
  public Optional<Taken> take(BrandId brand, UUID order, Instant until) {
    return transaction.with(
        sql ->
            sql.selectFrom(DISPATCH)
                .where(DISPATCH.BRAND.eq(brand), DISPATCH.ORDER_KEY.eq(order))
                .and(DISPATCH.STATE.eq("RUNNING"))
                .forUpdate()
                .fetchOptional()
                .map(row -> taken(sql, row, until)));
  }

  private Taken taken(DSLContext sql, DispatchRecord row, Instant until) {
    long attempt = row.getAttempt() + 1;
    sql.update(DISPATCH)
        .set(DISPATCH.ATTEMPT, attempt)
        .set(DISPATCH.DUE_AT, until)
        .where(DISPATCH.BRAND.eq(row.getBrand()), DISPATCH.ORDER_KEY.eq(row.getOrderKey()))
        .execute();
    return new Taken(dispatch(row), attempt, until);
  }

  @Override
  public boolean store(Taken taken, Dispatch now, @Nullable Instant due) {
    BudgetOrder order = taken.dispatch().order();
    return transaction
            .sql()
            .update(DISPATCH)
            .set(DISPATCH.LEGS, JSON.json(codec.legs(now)))
            .set(DISPATCH.STATE, state(now))
            .set(DISPATCH.DUE_AT, due)
            .where(DISPATCH.BRAND.eq(order.brand()), DISPATCH.ORDER_KEY.eq(order.key()))
            .and(DISPATCH.ATTEMPT.eq(taken.attempt()))
            .execute()
        == 1;
  }

  private Dispatch dispatch(DispatchRecord row) {
    return codec.read(row.getOrdered().data(), row.getLegs().data(), row.getOpenedAt());
  }
}

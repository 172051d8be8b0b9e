package io.plumbline.adapters.persistence.change;

import static io.plumbline.adapters.persistence.generated.Tables.CIRCUMSTANCE;
import static io.plumbline.adapters.persistence.generated.Tables.CIRCUMSTANCE_WITHDRAWAL;

import io.plumbline.adapters.persistence.generated.tables.records.CircumstanceRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The circumstances in tables {@code circumstance} and its withdrawal. */
final class JooqCircumstances implements StatedCircumstances {

  private final JooqTransaction transaction;

  JooqCircumstances(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(StatedCircumstance stated) {
    transaction.with(
        sql -> {
          CircumstanceRecord row = sql.newRecord(CIRCUMSTANCE);
          row.setBrand(stated.brand());
          row.setId(stated.id());
          row.setStatedBy(stated.by().name());
          row.setStatedByKind(stated.by().kind());
          row.setStatedAt(stated.at());
          row.setNote(stated.note());
          StoredCircumstance.write(row, stated.what());
          return row.insert();
        });
  }

  @Override
  public boolean withdraw(StatedCircumstance withdrawn) {
    StatedCircumstance.Withdrawal withdrawal = withdrawn.withdrawal();
    if (withdrawal == null) {
      throw new IllegalArgumentException("%s is not withdrawn.".formatted(withdrawn.id()));
    }
    return transaction.with(sql -> insert(sql, withdrawn, withdrawal)) == 1;
  }

  private static int insert(
      DSLContext sql, StatedCircumstance stated, StatedCircumstance.Withdrawal withdrawal) {
    return sql.insertInto(CIRCUMSTANCE_WITHDRAWAL)
        .set(CIRCUMSTANCE_WITHDRAWAL.BRAND, stated.brand())
        .set(CIRCUMSTANCE_WITHDRAWAL.CIRCUMSTANCE, stated.id())
        .set(CIRCUMSTANCE_WITHDRAWAL.WITHDRAWN_BY, withdrawal.by().name())
        .set(CIRCUMSTANCE_WITHDRAWAL.WITHDRAWN_BY_KIND, withdrawal.by().kind())
        .set(CIRCUMSTANCE_WITHDRAWAL.WITHDRAWN_AT, withdrawal.at())
        .set(CIRCUMSTANCE_WITHDRAWAL.REASON, withdrawal.reason())
        .onConflict(CIRCUMSTANCE_WITHDRAWAL.BRAND, CIRCUMSTANCE_WITHDRAWAL.CIRCUMSTANCE)
        .doNothing()
        .execute();
  }

  @Override
  public Optional<StatedCircumstance> find(BrandId brand, UUID id) {
    return transaction
        .with(sql -> of(sql, brand, CIRCUMSTANCE.ID.eq(id), CIRCUMSTANCE.ORDINAL.asc(), 1))
        .stream()
        .findFirst();
  }

  @Override
  public List<StatedCircumstance> standing(BrandId brand) {
    return transaction.with(
        sql ->
            of(
                sql,
                brand,
                CIRCUMSTANCE_WITHDRAWAL.CIRCUMSTANCE.isNull(),
                CIRCUMSTANCE.ORDINAL.asc(),
                Integer.MAX_VALUE));
  }

  @Override
  public List<StatedCircumstance> newest(BrandId brand, int limit) {
    return transaction.with(
        sql -> of(sql, brand, DSL.noCondition(), CIRCUMSTANCE.ORDINAL.desc(), limit));
  }

  private static List<StatedCircumstance> of(
      DSLContext sql, BrandId brand, Condition which, SortField<Long> order, int limit) {
    return sql.select(CIRCUMSTANCE.fields())
        .select(CIRCUMSTANCE_WITHDRAWAL.fields())
        .from(CIRCUMSTANCE)
        .leftJoin(CIRCUMSTANCE_WITHDRAWAL)
        .on(
            CIRCUMSTANCE_WITHDRAWAL.BRAND.eq(CIRCUMSTANCE.BRAND),
            CIRCUMSTANCE_WITHDRAWAL.CIRCUMSTANCE.eq(CIRCUMSTANCE.ID))
        .where(CIRCUMSTANCE.BRAND.eq(brand), which)
        .orderBy(order)
        .limit(limit)
        .fetch(JooqCircumstances::stated);
  }

  private static StatedCircumstance stated(Record row) {
    return new StatedCircumstance(
        row.get(CIRCUMSTANCE.ID),
        row.get(CIRCUMSTANCE.BRAND),
        StoredCircumstance.read(row.into(CIRCUMSTANCE)),
        new Actor(row.get(CIRCUMSTANCE.STATED_BY), row.get(CIRCUMSTANCE.STATED_BY_KIND)),
        row.get(CIRCUMSTANCE.STATED_AT),
        row.get(CIRCUMSTANCE.NOTE),
        withdrawal(row));
  }

  private static StatedCircumstance.@Nullable Withdrawal withdrawal(Record row) {
    String by = row.get(CIRCUMSTANCE_WITHDRAWAL.WITHDRAWN_BY);
    return by == null
        ? null
        : new StatedCircumstance.Withdrawal(
            new Actor(by, row.get(CIRCUMSTANCE_WITHDRAWAL.WITHDRAWN_BY_KIND)),
            row.get(CIRCUMSTANCE_WITHDRAWAL.WITHDRAWN_AT),
            row.get(CIRCUMSTANCE_WITHDRAWAL.REASON));
  }
}

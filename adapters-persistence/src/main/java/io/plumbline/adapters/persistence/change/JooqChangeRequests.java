package io.plumbline.adapters.persistence.change;

import static io.plumbline.adapters.persistence.generated.Tables.CHANGE_REQUEST;
import static io.plumbline.adapters.persistence.generated.Tables.CHANGE_STEP;

import io.plumbline.adapters.persistence.history.HistoryTables;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;

/** The change requests in tables {@code change_request} and {@code change_step}. */
final class JooqChangeRequests implements ChangeRequests {

  private final JooqTransaction transaction;
  private final HistoryTables<ChangeIdentity, ChangeHistory.Step, ChangeHistory> tables;

  JooqChangeRequests(JooqTransaction transaction) {
    this.transaction = transaction;
    this.tables =
        new HistoryTables<>(
            transaction,
            "change:",
            new HistoryTables.Things(
                CHANGE_REQUEST, CHANGE_REQUEST.BRAND, CHANGE_REQUEST.ID, CHANGE_REQUEST.NUMBER),
            new HistoryTables.Steps(
                CHANGE_STEP,
                CHANGE_STEP.BRAND,
                CHANGE_STEP.REQUEST,
                CHANGE_STEP.STEP,
                CHANGE_STEP.STATE),
            new HistoryTables.Reading<>(
                JooqChangeRequests::identity, JooqChangeRequests::step, ChangeHistory::new));
  }

  @Override
  public void hold(BrandId brand) {
    tables.hold(brand);
  }

  @Override
  public int nextNumber(BrandId brand) {
    return tables.nextNumber(brand);
  }

  @Override
  public void add(ChangeHistory history, LedgerEntry entry) {
    transaction.run(() -> add(transaction.sql(), history, entry));
  }

  private static void add(DSLContext sql, ChangeHistory history, LedgerEntry entry) {
    ChangeHistory.Step step = history.last();
    boolean added =
        (step.number() > 1 || begun(sql, history.identity()))
            && sql.insertInto(CHANGE_STEP)
                    .set(CHANGE_STEP.BRAND, history.identity().brand())
                    .set(CHANGE_STEP.REQUEST, history.identity().id())
                    .set(CHANGE_STEP.STEP, step.number())
                    .set(CHANGE_STEP.EVENT, EventJson.name(step.event()))
                    .set(CHANGE_STEP.BODY, JSON.json(EventJson.write(step.event())))
                    .set(CHANGE_STEP.BY_NAME, step.by().name())
                    .set(CHANGE_STEP.BY_KIND, step.by().kind())
                    .set(CHANGE_STEP.AT, step.at())
                    .set(CHANGE_STEP.STATE, history.request().state())
                    .set(CHANGE_STEP.LEDGER_SEQUENCE, entry.sequence())
                    .onConflictDoNothing()
                    .execute()
                == 1;
    if (!added) {
      throw new IllegalStateException(
          "Step %d of %s is there already.".formatted(step.number(), history.identity().label()));
    }
  }

  private static boolean begun(DSLContext sql, ChangeIdentity identity) {
    return sql.insertInto(CHANGE_REQUEST)
            .set(CHANGE_REQUEST.BRAND, identity.brand())
            .set(CHANGE_REQUEST.ID, identity.id())
            .set(CHANGE_REQUEST.NUMBER, identity.number())
            .set(CHANGE_REQUEST.DRAFTED_BY, identity.draftedBy().name())
            .set(CHANGE_REQUEST.DRAFTED_BY_KIND, identity.draftedBy().kind())
            .set(CHANGE_REQUEST.DRAFTED_AT, identity.draftedAt())
            .set(CHANGE_REQUEST.OPPORTUNITY, identity.opportunity())
            .set(CHANGE_REQUEST.FOLLOWS, identity.follows())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<ChangeHistory> find(BrandId brand, int number) {
    return tables.one(brand, CHANGE_REQUEST.NUMBER.eq(number));
  }

  @Override
  public Optional<ChangeHistory> withId(BrandId brand, UUID id) {
    return tables.one(brand, CHANGE_REQUEST.ID.eq(id));
  }

  @Override
  public Optional<ChangeHistory> of(BrandId brand, String opportunity) {
    return tables.one(brand, CHANGE_REQUEST.OPPORTUNITY.eq(opportunity));
  }

  @Override
  public List<ChangeHistory> sentSince(BrandId brand, Instant since) {
    return tables.withStep(
        brand,
        CHANGE_STEP
            .EVENT
            .in(
                ChangeEvent.Shipping.class.getSimpleName(),
                ChangeEvent.Shipped.class.getSimpleName())
            .and(CHANGE_STEP.AT.ge(since)));
  }

  @Override
  public List<ChangeHistory> newest(BrandId brand, Set<String> states, int limit) {
    return tables.newest(brand, states, limit);
  }

  private static ChangeIdentity identity(Record row) {
    return new ChangeIdentity(
        row.get(CHANGE_REQUEST.ID),
        row.get(CHANGE_REQUEST.BRAND),
        row.get(CHANGE_REQUEST.NUMBER),
        new Actor(row.get(CHANGE_REQUEST.DRAFTED_BY), row.get(CHANGE_REQUEST.DRAFTED_BY_KIND)),
        row.get(CHANGE_REQUEST.DRAFTED_AT),
        row.get(CHANGE_REQUEST.OPPORTUNITY),
        row.get(CHANGE_REQUEST.FOLLOWS));
  }

  private static ChangeHistory.Step step(Record row) {
    return new ChangeHistory.Step(
        row.get(CHANGE_STEP.STEP),
        EventJson.read(row.get(CHANGE_STEP.EVENT), row.get(CHANGE_STEP.BODY).data()),
        new Actor(row.get(CHANGE_STEP.BY_NAME), row.get(CHANGE_STEP.BY_KIND)),
        row.get(CHANGE_STEP.AT));
  }
}

package io.plumbline.adapters.persistence.change;

import static io.plumbline.adapters.persistence.generated.Tables.CHANGE_REQUEST;
import static io.plumbline.adapters.persistence.generated.Tables.CHANGE_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;

/** The change requests in tables {@code change_request} and {@code change_step}. */
final class JooqChangeRequests implements ChangeRequests {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('change:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqChangeRequests(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, brand.value()));
  }

  @Override
  public int nextNumber(BrandId brand) {
    return transaction.with(
        sql ->
            sql.select(max(CHANGE_REQUEST.NUMBER))
                    .from(CHANGE_REQUEST)
                    .where(CHANGE_REQUEST.BRAND.eq(brand))
                    .fetchOptional(row -> row.value1() == null ? 0 : row.value1())
                    .orElse(0)
                + 1);
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
    return one(brand, CHANGE_REQUEST.NUMBER.eq(number));
  }

  @Override
  public Optional<ChangeHistory> withId(BrandId brand, UUID id) {
    return one(brand, CHANGE_REQUEST.ID.eq(id));
  }

  @Override
  public Optional<ChangeHistory> of(BrandId brand, String opportunity) {
    return one(brand, CHANGE_REQUEST.OPPORTUNITY.eq(opportunity));
  }

  private Optional<ChangeHistory> one(BrandId brand, Condition which) {
    return transaction.with(sql -> read(sql, brand, which, 1).stream().findFirst());
  }

  @Override
  public List<ChangeHistory> newest(BrandId brand, Set<String> states, int limit) {
    return transaction.with(sql -> read(sql, brand, in(brand, states), limit));
  }

  /** Those whose last step leads to one of the states. */
  private static Condition in(BrandId brand, Set<String> states) {
    var last = CHANGE_STEP.as("last");
    var later = CHANGE_STEP.as("later");
    return states.isEmpty()
        ? noCondition()
        : CHANGE_REQUEST.ID.in(
            select(last.REQUEST)
                .from(last)
                .where(last.BRAND.eq(brand), last.STATE.in(states))
                .andNotExists(
                    select(later.STEP)
                        .from(later)
                        .where(
                            later.BRAND.eq(brand),
                            later.REQUEST.eq(last.REQUEST),
                            later.STEP.gt(last.STEP))));
  }

  private static List<ChangeHistory> read(
      DSLContext sql, BrandId brand, Condition which, int limit) {
    Map<UUID, ChangeIdentity> identities = new LinkedHashMap<>();
    sql.selectFrom(CHANGE_REQUEST)
        .where(CHANGE_REQUEST.BRAND.eq(brand), which)
        .orderBy(CHANGE_REQUEST.NUMBER.desc())
        .limit(limit)
        .forEach(row -> identities.put(row.getId(), identity(row)));
    Map<UUID, List<ChangeHistory.Step>> steps = new LinkedHashMap<>();
    sql.selectFrom(CHANGE_STEP)
        .where(CHANGE_STEP.BRAND.eq(brand), CHANGE_STEP.REQUEST.in(identities.keySet()))
        .orderBy(CHANGE_STEP.STEP)
        .forEach(
            row ->
                steps.computeIfAbsent(row.getRequest(), first -> new ArrayList<>()).add(step(row)));
    return identities.values().stream()
        .map(identity -> new ChangeHistory(identity, steps.getOrDefault(identity.id(), List.of())))
        .toList();
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

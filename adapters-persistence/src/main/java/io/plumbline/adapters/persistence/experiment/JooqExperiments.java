package io.plumbline.adapters.persistence.experiment;

import static io.plumbline.adapters.persistence.generated.Tables.EXPERIMENT;
import static io.plumbline.adapters.persistence.generated.Tables.EXPERIMENT_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentIdentity;
import io.plumbline.domain.experiment.port.Experiments;
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

/** The tests in tables {@code experiment} and {@code experiment_step}. */
final class JooqExperiments implements Experiments {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('experiment:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqExperiments(JooqTransaction transaction) {
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
            sql.select(max(EXPERIMENT.NUMBER))
                    .from(EXPERIMENT)
                    .where(EXPERIMENT.BRAND.eq(brand))
                    .fetchOptional(row -> row.value1() == null ? 0 : row.value1())
                    .orElse(0)
                + 1);
  }

  @Override
  public void add(ExperimentHistory history, LedgerEntry entry) {
    transaction.run(() -> add(transaction.sql(), history, entry));
  }

  private static void add(DSLContext sql, ExperimentHistory history, LedgerEntry entry) {
    ExperimentHistory.Step step = history.last();
    boolean added =
        (step.number() > 1 || begun(sql, history.identity()))
            && sql.insertInto(EXPERIMENT_STEP)
                    .set(EXPERIMENT_STEP.BRAND, history.identity().brand())
                    .set(EXPERIMENT_STEP.EXPERIMENT, history.identity().id())
                    .set(EXPERIMENT_STEP.STEP, step.number())
                    .set(EXPERIMENT_STEP.EVENT, TestEventJson.name(step.event()))
                    .set(EXPERIMENT_STEP.BODY, JSON.json(TestEventJson.write(step.event())))
                    .set(EXPERIMENT_STEP.BY_NAME, step.by().name())
                    .set(EXPERIMENT_STEP.BY_KIND, step.by().kind())
                    .set(EXPERIMENT_STEP.AT, step.at())
                    .set(EXPERIMENT_STEP.STATE, history.experiment().state())
                    .set(EXPERIMENT_STEP.LEDGER_SEQUENCE, entry.sequence())
                    .onConflictDoNothing()
                    .execute()
                == 1;
    if (!added) {
      throw new IllegalStateException(
          "Step %d of %s is there already.".formatted(step.number(), history.identity().label()));
    }
  }

  private static boolean begun(DSLContext sql, ExperimentIdentity identity) {
    return sql.insertInto(EXPERIMENT)
            .set(EXPERIMENT.BRAND, identity.brand())
            .set(EXPERIMENT.ID, identity.id())
            .set(EXPERIMENT.NUMBER, identity.number())
            .set(EXPERIMENT.DRAFTED_BY, identity.draftedBy().name())
            .set(EXPERIMENT.DRAFTED_BY_KIND, identity.draftedBy().kind())
            .set(EXPERIMENT.DRAFTED_AT, identity.draftedAt())
            .set(EXPERIMENT.OCCASION, identity.occasion())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<ExperimentHistory> find(BrandId brand, int number) {
    return one(brand, EXPERIMENT.NUMBER.eq(number));
  }

  @Override
  public Optional<ExperimentHistory> withId(BrandId brand, UUID id) {
    return one(brand, EXPERIMENT.ID.eq(id));
  }

  @Override
  public Optional<ExperimentHistory> of(BrandId brand, String occasion) {
    return one(brand, EXPERIMENT.OCCASION.eq(occasion));
  }

  private Optional<ExperimentHistory> one(BrandId brand, Condition which) {
    return transaction.with(sql -> read(sql, brand, which, 1).stream().findFirst());
  }

  @Override
  public List<ExperimentHistory> newest(BrandId brand, Set<String> states, int limit) {
    return transaction.with(sql -> read(sql, brand, in(brand, states), limit));
  }

  /** Those whose last step leads to one of the states. */
  private static Condition in(BrandId brand, Set<String> states) {
    var last = EXPERIMENT_STEP.as("last");
    var later = EXPERIMENT_STEP.as("later");
    return states.isEmpty()
        ? noCondition()
        : EXPERIMENT.ID.in(
            select(last.EXPERIMENT)
                .from(last)
                .where(last.BRAND.eq(brand), last.STATE.in(states))
                .andNotExists(
                    select(later.STEP)
                        .from(later)
                        .where(
                            later.BRAND.eq(brand),
                            later.EXPERIMENT.eq(last.EXPERIMENT),
                            later.STEP.gt(last.STEP))));
  }

  private static List<ExperimentHistory> read(
      DSLContext sql, BrandId brand, Condition which, int limit) {
    Map<UUID, ExperimentIdentity> identities = new LinkedHashMap<>();
    sql.selectFrom(EXPERIMENT)
        .where(EXPERIMENT.BRAND.eq(brand), which)
        .orderBy(EXPERIMENT.NUMBER.desc())
        .limit(limit)
        .forEach(row -> identities.put(row.getId(), identity(row)));
    Map<UUID, List<ExperimentHistory.Step>> steps = new LinkedHashMap<>();
    sql.selectFrom(EXPERIMENT_STEP)
        .where(EXPERIMENT_STEP.BRAND.eq(brand), EXPERIMENT_STEP.EXPERIMENT.in(identities.keySet()))
        .orderBy(EXPERIMENT_STEP.STEP)
        .forEach(
            row ->
                steps
                    .computeIfAbsent(row.getExperiment(), first -> new ArrayList<>())
                    .add(step(row)));
    return identities.values().stream()
        .map(
            identity ->
                new ExperimentHistory(identity, steps.getOrDefault(identity.id(), List.of())))
        .toList();
  }

  private static ExperimentIdentity identity(Record row) {
    return new ExperimentIdentity(
        row.get(EXPERIMENT.ID),
        row.get(EXPERIMENT.BRAND),
        row.get(EXPERIMENT.NUMBER),
        new Actor(row.get(EXPERIMENT.DRAFTED_BY), row.get(EXPERIMENT.DRAFTED_BY_KIND)),
        row.get(EXPERIMENT.DRAFTED_AT),
        row.get(EXPERIMENT.OCCASION));
  }

  private static ExperimentHistory.Step step(Record row) {
    return new ExperimentHistory.Step(
        row.get(EXPERIMENT_STEP.STEP),
        TestEventJson.read(row.get(EXPERIMENT_STEP.EVENT), row.get(EXPERIMENT_STEP.BODY).data()),
        new Actor(row.get(EXPERIMENT_STEP.BY_NAME), row.get(EXPERIMENT_STEP.BY_KIND)),
        row.get(EXPERIMENT_STEP.AT));
  }
}

package io.plumbline.adapters.persistence.experiment;

import static io.plumbline.adapters.persistence.generated.Tables.EXPERIMENT;
import static io.plumbline.adapters.persistence.generated.Tables.EXPERIMENT_STEP;

import io.plumbline.adapters.persistence.history.HistoryTables;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentIdentity;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;

/** The tests in tables {@code experiment} and {@code experiment_step}. */
final class JooqExperiments implements Experiments {

  private final JooqTransaction transaction;
  private final HistoryTables<ExperimentIdentity, ExperimentHistory.Step, ExperimentHistory> tables;

  JooqExperiments(JooqTransaction transaction) {
    this.transaction = transaction;
    this.tables =
        new HistoryTables<>(
            transaction,
            "experiment:",
            new HistoryTables.Things(
                EXPERIMENT, EXPERIMENT.BRAND, EXPERIMENT.ID, EXPERIMENT.NUMBER),
            new HistoryTables.Steps(
                EXPERIMENT_STEP,
                EXPERIMENT_STEP.BRAND,
                EXPERIMENT_STEP.EXPERIMENT,
                EXPERIMENT_STEP.STEP,
                EXPERIMENT_STEP.STATE),
            new HistoryTables.Reading<>(
                JooqExperiments::identity, JooqExperiments::step, ExperimentHistory::new));
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
    return tables.one(brand, EXPERIMENT.NUMBER.eq(number));
  }

  @Override
  public Optional<ExperimentHistory> withId(BrandId brand, UUID id) {
    return tables.one(brand, EXPERIMENT.ID.eq(id));
  }

  @Override
  public Optional<ExperimentHistory> of(BrandId brand, String occasion) {
    return tables.one(brand, EXPERIMENT.OCCASION.eq(occasion));
  }

  @Override
  public List<ExperimentHistory> newest(BrandId brand, Set<String> states, int limit) {
    return tables.newest(brand, states, limit);
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

package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.MODEL_RUN;
import static io.plumbline.adapters.persistence.generated.Tables.MODEL_RUN_CHAIN;

import io.plumbline.adapters.persistence.generated.tables.records.ModelRunRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Recent;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The fitted models in tables {@code model_run} and {@code model_run_chain}. */
final class JooqModelRuns implements ModelRuns {

  private static final int KEPT = 32;
  private static final String NUMBERING =
      "SELECT pg_advisory_xact_lock(hashtextextended('model_run:' || ?, 0))";

  private final JooqTransaction transaction;
  private final ReportCodec reports;
  private final Recent<UUID, ModelRun> kept = new Recent<>(KEPT);

  JooqModelRuns(JooqTransaction transaction, ReportCodec reports) {
    this.transaction = transaction;
    this.reports = reports;
  }

  @Override
  public int nextNumber(BrandId brand) {
    return transaction.with(
        sql -> {
          sql.execute(NUMBERING, brand.value());
          return sql.select(DSL.coalesce(DSL.max(MODEL_RUN.NUMBER), 0).plus(1))
              .from(MODEL_RUN)
              .where(MODEL_RUN.BRAND.eq(brand))
              .fetchSingle()
              .value1();
        });
  }

  @Override
  public void add(ModelRun run, Posterior posterior) {
    transaction.run(
        () -> {
          DSLContext sql = transaction.sql();
          sql.insertInto(MODEL_RUN)
              .set(MODEL_RUN.BRAND, run.brand())
              .set(MODEL_RUN.ID, run.id())
              .set(MODEL_RUN.NUMBER, run.number())
              .set(MODEL_RUN.AT, run.at())
              .set(MODEL_RUN.REQUESTED_BY, run.requestedBy().name())
              .set(MODEL_RUN.REQUESTED_BY_KIND, run.requestedBy().kind())
              .set(MODEL_RUN.SPEC, run.spec())
              .set(MODEL_RUN.CODE_VERSION, run.code().version())
              .set(MODEL_RUN.CODE_COMMIT, run.code().commit())
              .set(MODEL_RUN.REPORT, JSON.json(reports.write(run.report())))
              .set(MODEL_RUN.PARAMETERS, posterior.names().toArray(String[]::new))
              .set(MODEL_RUN.DRAWS, posterior.draws())
              .execute();
          for (int chain = 0; chain < posterior.chains(); chain++) {
            sql.insertInto(MODEL_RUN_CHAIN)
                .set(MODEL_RUN_CHAIN.BRAND, run.brand())
                .set(MODEL_RUN_CHAIN.RUN, run.id())
                .set(MODEL_RUN_CHAIN.CHAIN, chain)
                .set(MODEL_RUN_CHAIN.DRAWS, StoredDraws.draws(posterior, chain))
                .set(MODEL_RUN_CHAIN.LOG_DENSITIES, StoredDraws.logDensities(posterior, chain))
                .execute();
          }
        });
  }

  @Override
  public Optional<ModelRun> latest(BrandId brand) {
    return id(sql ->
            sql.select(MODEL_RUN.ID)
                .from(MODEL_RUN)
                .where(MODEL_RUN.BRAND.eq(brand))
                .orderBy(MODEL_RUN.NUMBER.desc())
                .limit(1))
        .map(this::run);
  }

  @Override
  public Optional<ModelRun> find(BrandId brand, RunReference reference) {
    return id(sql ->
            sql.select(MODEL_RUN.ID)
                .from(MODEL_RUN)
                .where(MODEL_RUN.BRAND.eq(brand), meant(reference)))
        .map(this::run);
  }

  private Optional<UUID> id(Function<DSLContext, ResultQuery<Record1<UUID>>> query) {
    return query.apply(transaction.sql()).fetchOptional(Record1::value1);
  }

  /** Reads a run, or takes the one that was read before: it never changes. */
  private ModelRun run(UUID id) {
    return kept.get(
        id,
        () ->
            transaction
                .sql()
                .selectFrom(MODEL_RUN)
                .where(MODEL_RUN.ID.eq(id))
                .fetchSingle(this::run));
  }

  private static Condition meant(RunReference reference) {
    return switch (reference) {
      case RunReference.ById(UUID id) -> MODEL_RUN.ID.eq(id);
      case RunReference.ByNumber(int number) -> MODEL_RUN.NUMBER.eq(number);
    };
  }

  @Override
  public List<RunSummary> page(BrandId brand, RunFilter filter, int below, int limit) {
    return StoredSummaries.page(transaction.sql(), brand, filter, below, limit);
  }

  private ModelRun run(ModelRunRecord row) {
    return new ModelRun(
        row.getId(),
        row.getBrand(),
        row.getNumber(),
        row.getAt(),
        new Actor(row.getRequestedBy(), row.getRequestedByKind()),
        row.getSpec(),
        new CodeVersion(row.getCodeVersion(), row.getCodeCommit()),
        reports.read(row.getReport().data()));
  }

  @Override
  public Optional<Posterior> posterior(UUID run) {
    return transaction.with(
        sql ->
            sql.select(MODEL_RUN.PARAMETERS, MODEL_RUN.DRAWS)
                .from(MODEL_RUN)
                .where(MODEL_RUN.ID.eq(run))
                .fetchOptional(row -> posterior(sql, run, row.value1(), row.value2())));
  }

  private static Posterior posterior(DSLContext sql, UUID run, String[] names, int draws) {
    var chains =
        sql.select(MODEL_RUN_CHAIN.DRAWS, MODEL_RUN_CHAIN.LOG_DENSITIES)
            .from(MODEL_RUN_CHAIN)
            .where(MODEL_RUN_CHAIN.RUN.eq(run))
            .orderBy(MODEL_RUN_CHAIN.CHAIN)
            .fetch();
    return new Posterior(
        List.of(names),
        chains.size(),
        draws,
        StoredDraws.doubles(chains.getValues(MODEL_RUN_CHAIN.DRAWS)),
        StoredDraws.doubles(chains.getValues(MODEL_RUN_CHAIN.LOG_DENSITIES)));
  }
}

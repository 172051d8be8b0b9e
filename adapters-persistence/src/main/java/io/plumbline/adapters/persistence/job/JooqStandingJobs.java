package io.plumbline.adapters.persistence.job;

import static io.plumbline.adapters.persistence.generated.Tables.STANDING_JOB_RUN;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.plumbline.adapters.persistence.generated.tables.records.StandingJobRunRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.port.StandingJobs;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Standing jobs: what they did in {@code standing_job_run}, their times in the queue's own table.
 */
final class JooqStandingJobs implements StandingJobs {

  private static final Table<?> QUEUE = DSL.table(DSL.name("scheduled_tasks"));
  private static final Field<String> NAME = DSL.field(DSL.name("task_name"), SQLDataType.CLOB);
  private static final Field<OffsetDateTime> NEXT =
      DSL.field(DSL.name("execution_time"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<Boolean> PICKED =
      DSL.field(DSL.name("picked"), SQLDataType.BOOLEAN.notNull());
  private static final Field<Long> VERSION = DSL.field(DSL.name("version"), SQLDataType.BIGINT);
  private static final Condition RECURRING =
      DSL.field(DSL.name("task_instance"), SQLDataType.CLOB).eq(RecurringTask.INSTANCE);

  private final JooqTransaction transaction;

  JooqStandingJobs(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void keep(StandingJobRun run) {
    int failed = run.failure() == null ? 0 : 1;
    transaction.with(
        sql ->
            sql.insertInto(STANDING_JOB_RUN)
                .set(STANDING_JOB_RUN.JOB, run.job())
                .set(STANDING_JOB_RUN.STARTED_AT, run.started())
                .set(STANDING_JOB_RUN.ENDED_AT, run.ended())
                .set(STANDING_JOB_RUN.OUTCOME, run.outcome())
                .set(STANDING_JOB_RUN.FAILURE, run.failure())
                .set(STANDING_JOB_RUN.FAILURES, failed)
                .set(STANDING_JOB_RUN.NODE, run.node())
                .onConflict(STANDING_JOB_RUN.JOB)
                .doUpdate()
                .set(STANDING_JOB_RUN.STARTED_AT, run.started())
                .set(STANDING_JOB_RUN.ENDED_AT, run.ended())
                .set(STANDING_JOB_RUN.OUTCOME, run.outcome())
                .set(STANDING_JOB_RUN.FAILURE, run.failure())
                .set(
                    STANDING_JOB_RUN.FAILURES,
                    failed == 0 ? DSL.val(0) : STANDING_JOB_RUN.FAILURES.plus(1))
                .set(STANDING_JOB_RUN.NODE, run.node())
                .execute());
  }

  @Override
  public Map<String, Standing> all() {
    return transaction.with(
        sql -> {
          Map<String, StandingJobRunRecord> runs =
              sql.selectFrom(STANDING_JOB_RUN).fetchMap(STANDING_JOB_RUN.JOB);
          Map<String, Standing> standings = new HashMap<>();
          runs.forEach((name, run) -> standings.put(name, standing(run, null)));
          planned(sql).forEach((name, plan) -> standings.put(name, standing(runs.get(name), plan)));
          return standings;
        });
  }

  private static Map<String, Record> planned(DSLContext sql) {
    Map<String, Record> planned = new HashMap<>();
    sql.select(NAME, NEXT, PICKED)
        .from(QUEUE)
        .where(RECURRING)
        .forEach(row -> planned.put(row.get(NAME), row));
    return planned;
  }

  private static Standing standing(@Nullable StandingJobRunRecord run, @Nullable Record plan) {
    return new Standing(
        run == null ? null : run(run),
        run == null ? 0 : run.getFailures(),
        plan == null ? null : plan.get(NEXT).toInstant(),
        plan != null && plan.get(PICKED));
  }

  private static StandingJobRun run(StandingJobRunRecord row) {
    return new StandingJobRun(
        row.getJob(),
        row.getStartedAt(),
        row.getEndedAt(),
        row.getOutcome(),
        row.getFailure(),
        row.getNode());
  }

  @Override
  public boolean move(String job, Instant at) {
    return transaction
            .sql()
            .update(QUEUE)
            .set(NEXT, at.atOffset(ZoneOffset.UTC))
            .set(VERSION, VERSION.plus(1))
            .where(NAME.eq(job), RECURRING, DSL.not(DSL.condition(PICKED)))
            .execute()
        == 1;
  }
}

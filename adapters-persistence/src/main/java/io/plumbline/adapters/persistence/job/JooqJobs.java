package io.plumbline.adapters.persistence.job;

import static io.plumbline.adapters.persistence.generated.Tables.JOB;

import io.plumbline.adapters.persistence.generated.tables.records.JobRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Require;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The jobs in table {@code job}. A worker's changes name its attempt in their WHERE, so those of a
 * worker that was superseded touch no row.
 */
final class JooqJobs implements Jobs {

  private static final Condition UNFINISHED = JOB.STATE.in(Job.State.QUEUED, Job.State.RUNNING);

  private final JooqTransaction transaction;

  JooqJobs(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(Job job) {
    transaction
        .sql()
        .insertInto(JOB)
        .set(JOB.BRAND, job.brand())
        .set(JOB.ID, job.id())
        .set(JOB.KIND, job.kind())
        .set(JOB.SUBJECT, job.subject())
        .set(JOB.TITLE, job.title())
        .set(JOB.REQUESTED_BY, job.requestedBy().name())
        .set(JOB.REQUESTED_BY_KIND, job.requestedBy().kind())
        .set(JOB.REQUESTED_AT, job.requestedAt())
        .set(JOB.STATE, job.state())
        .set(JOB.CANCEL_REQUESTED, job.cancelRequested())
        .set(JOB.ATTEMPT, job.attempt())
        .set(JOB.DONE, job.progress().done())
        .set(JOB.DOING, job.progress().doing())
        .set(JOB.STARTED_AT, job.startedAt())
        .set(JOB.FINISHED_AT, job.finishedAt())
        .set(JOB.SUMMARY, job.summary())
        .execute();
  }

  @Override
  public Optional<Job> find(UUID id) {
    return transaction.with(
        sql -> {
          Map<UUID, List<Finding>> findings = StoredFindings.of(sql, List.of(id));
          return sql.selectFrom(JOB).where(JOB.ID.eq(id)).fetchOptional(row -> job(row, findings));
        });
  }

  @Override
  public List<Job> newest(BrandId brand, int limit) {
    return transaction.with(
        sql -> {
          var rows =
              sql.selectFrom(JOB)
                  .where(JOB.BRAND.eq(brand))
                  .orderBy(JOB.ORDINAL.desc())
                  .limit(limit)
                  .fetch();
          Map<UUID, List<Finding>> findings = StoredFindings.of(sql, rows.getValues(JOB.ID));
          return rows.map(row -> job(row, findings));
        });
  }

  @Override
  public OptionalInt begin(UUID id, Instant at) {
    return transaction.with(
        sql -> {
          Optional<JobRecord> waiting =
              sql.selectFrom(JOB).where(JOB.ID.eq(id), UNFINISHED).forUpdate().fetchOptional();
          if (waiting.isEmpty()) {
            return OptionalInt.empty();
          }
          return waiting.get().getCancelRequested()
              ? closeCancelled(sql, id, at)
              : attempt(sql, waiting.get(), at);
        });
  }

  private static OptionalInt closeCancelled(DSLContext sql, UUID id, Instant at) {
    sql.update(JOB)
        .set(JOB.STATE, Job.State.CANCELLED)
        .set(JOB.FINISHED_AT, at)
        .set(JOB.SUMMARY, "Cancelled before it began.")
        .where(JOB.ID.eq(id))
        .execute();
    return OptionalInt.empty();
  }

  private static OptionalInt attempt(DSLContext sql, JobRecord waiting, Instant at) {
    int attempt = waiting.getAttempt() + 1;
    sql.update(JOB)
        .set(JOB.STATE, Job.State.RUNNING)
        .set(JOB.ATTEMPT, attempt)
        .set(JOB.STARTED_AT, at)
        .set(JOB.DONE, 0.0)
        .set(JOB.DOING, "Starting")
        .where(JOB.ID.eq(waiting.getId()))
        .execute();
    return OptionalInt.of(attempt);
  }

  @Override
  public boolean progress(UUID id, int attempt, Job.Progress progress) {
    return transaction
            .sql()
            .update(JOB)
            .set(JOB.DONE, progress.done())
            .set(JOB.DOING, progress.doing())
            .where(running(id, attempt), JOB.CANCEL_REQUESTED.isFalse())
            .execute()
        == 1;
  }

  @Override
  public boolean finish(
      UUID id, int attempt, Job.State state, String summary, List<Finding> findings, Instant at) {
    Require.that(state.finished(), "A job ends succeeded, failed or cancelled, not %s.", state);
    return transaction.with(
        sql ->
            sql.update(JOB)
                .set(JOB.STATE, state)
                .set(JOB.SUMMARY, summary)
                .set(JOB.FINISHED_AT, at)
                .set(JOB.DONE, state == Job.State.SUCCEEDED ? DSL.val(1.0) : JOB.DONE)
                .where(running(id, attempt))
                .returning(JOB.BRAND)
                .fetchOptional()
                .map(
                    closed -> {
                      StoredFindings.add(sql, closed.getBrand(), id, findings);
                      return true;
                    })
                .orElse(false));
  }

  private static Condition running(UUID id, int attempt) {
    return JOB.ID.eq(id).and(JOB.ATTEMPT.eq(attempt)).and(JOB.STATE.eq(Job.State.RUNNING));
  }

  @Override
  public boolean requestCancel(UUID id) {
    return transaction
            .sql()
            .update(JOB)
            .set(JOB.CANCEL_REQUESTED, true)
            .where(JOB.ID.eq(id), UNFINISHED)
            .execute()
        == 1;
  }

  private static Job job(JobRecord row, Map<UUID, List<Finding>> findings) {
    return new Job(
        row.getId(),
        row.getBrand(),
        row.getKind(),
        row.getSubject(),
        row.getTitle(),
        new Actor(row.getRequestedBy(), row.getRequestedByKind()),
        row.getRequestedAt(),
        row.getState(),
        row.getCancelRequested(),
        row.getAttempt(),
        new Job.Progress(row.getDone(), row.getDoing()),
        row.getStartedAt(),
        row.getFinishedAt(),
        row.getSummary(),
        findings.getOrDefault(row.getId(), List.of()));
  }
}

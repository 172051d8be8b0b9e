package io.plumbline.domain.job.port;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Require;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Jobs in memory. */
public final class InMemoryJobs implements Jobs {

  private final InMemoryTransaction transaction;
  private final Map<UUID, Job> jobs = new LinkedHashMap<>();

  public InMemoryJobs(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(Job job) {
    transaction.run(
        () -> {
          if (jobs.putIfAbsent(job.id(), job) != null) {
            throw new IllegalStateException("There is a job %s already.".formatted(job.id()));
          }
          transaction.undoWith(() -> jobs.remove(job.id()));
        });
  }

  @Override
  public Optional<Job> find(UUID id) {
    return transaction.in(() -> Optional.ofNullable(jobs.get(id)));
  }

  @Override
  public List<Job> newest(BrandId brand, int limit) {
    return transaction.in(
        () ->
            new ArrayList<>(jobs.values())
                .reversed().stream()
                    .filter(job -> job.brand().equals(brand))
                    .limit(limit)
                    .toList());
  }

  @Override
  public OptionalInt begin(UUID id, Instant at) {
    return transaction.in(
        () -> {
          if (change(id, Job::cancelRequested, job -> cancelled(job, at))) {
            return OptionalInt.empty();
          }
          return change(id, job -> true, job -> begun(job, at))
              ? OptionalInt.of(find(id).orElseThrow().attempt())
              : OptionalInt.empty();
        });
  }

  @Override
  public boolean progress(UUID id, int attempt, Job.Progress progress) {
    return change(
        id,
        job -> isRun(job, attempt) && !job.cancelRequested(),
        job -> with(job, job.state(), job.attempt(), progress, job.startedAt()));
  }

  @Override
  public boolean finish(
      UUID id, int attempt, Job.State state, String summary, List<Finding> findings, Instant at) {
    Require.that(state.finished(), "A job ends succeeded, failed or cancelled, not %s.", state);
    return change(id, job -> isRun(job, attempt), job -> closed(job, state, summary, findings, at));
  }

  @Override
  public boolean requestCancel(UUID id) {
    return change(id, job -> true, InMemoryJobs::toBeCancelled);
  }

  private static boolean isRun(Job job, int attempt) {
    return job.state() == Job.State.RUNNING && job.attempt() == attempt;
  }

  /** Changes an unfinished job that {@code which} holds for; returns whether it did. */
  private boolean change(UUID id, Predicate<Job> which, UnaryOperator<Job> how) {
    return transaction.in(
        () -> {
          Job before = jobs.get(id);
          if (before == null || before.state().finished() || !which.test(before)) {
            return false;
          }
          jobs.put(id, how.apply(before));
          transaction.undoWith(() -> jobs.put(id, before));
          return true;
        });
  }

  private static Job begun(Job job, Instant at) {
    return with(job, Job.State.RUNNING, job.attempt() + 1, new Job.Progress(0, "Starting"), at);
  }

  private static Job with(
      Job job, Job.State state, int attempt, Job.Progress progress, @Nullable Instant startedAt) {
    return new Job(
        job.id(),
        job.brand(),
        job.kind(),
        job.subject(),
        job.title(),
        job.requestedBy(),
        job.requestedAt(),
        state,
        job.cancelRequested(),
        attempt,
        progress,
        startedAt,
        job.finishedAt(),
        job.summary(),
        job.findings());
  }

  private static Job cancelled(Job job, Instant at) {
    return closed(job, Job.State.CANCELLED, "Cancelled before it began.", List.of(), at);
  }

  private static Job closed(
      Job job, Job.State state, String summary, List<Finding> findings, Instant at) {
    return new Job(
        job.id(),
        job.brand(),
        job.kind(),
        job.subject(),
        job.title(),
        job.requestedBy(),
        job.requestedAt(),
        state,
        job.cancelRequested(),
        job.attempt(),
        state == Job.State.SUCCEEDED ? new Job.Progress(1, job.progress().doing()) : job.progress(),
        job.startedAt(),
        at,
        summary,
        findings);
  }

  private static Job toBeCancelled(Job job) {
    return new Job(
        job.id(),
        job.brand(),
        job.kind(),
        job.subject(),
        job.title(),
        job.requestedBy(),
        job.requestedAt(),
        job.state(),
        true,
        job.attempt(),
        job.progress(),
        job.startedAt(),
        job.finishedAt(),
        job.summary(),
        job.findings());
  }
}

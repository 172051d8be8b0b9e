package io.plumbline.domain.job.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.JobCancelled;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** Runs a job on this worker: begins it, does its work, and closes it with what it stores. */
public final class RunJob {

  private final Jobs jobs;
  private final Map<Job.Kind, Work> works;
  private final Transaction transaction;
  private final InstantSource clock;

  public RunJob(
      Jobs jobs, Map<Job.Kind, Work> works, Transaction transaction, InstantSource clock) {
    this.jobs = jobs;
    this.works = Map.copyOf(works);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Runs the job to its end; one that is unknown, finished or cancelled is left as it is. */
  public void run(UUID id) {
    OptionalInt begun = transaction.in(() -> jobs.begin(id, clock.instant()));
    if (begun.isPresent()) {
      jobs.find(id).ifPresent(job -> run(job, begun.getAsInt()));
    }
  }

  private void run(Job job, int attempt) {
    try {
      Work work = works.get(job.kind());
      if (work == null) {
        throw new IllegalStateException("No worker knows jobs of kind " + job.kind());
      }
      conclude(job, attempt, work.perform(job, listener(job, attempt)));
    } catch (JobCancelled cancelled) {
      close(job, attempt, Job.State.CANCELLED, "Cancelled before it was done; nothing was stored.");
    } catch (RuntimeException failure) {
      close(
          job, attempt, Job.State.FAILED, "It failed, and nothing was stored: " + reason(failure));
      throw failure;
    }
  }

  private ProgressListener listener(Job job, int attempt) {
    return (done, doing) -> {
      Job.Progress progress = new Job.Progress(Math.clamp(done, 0, 1), doing);
      if (!transaction.in(() -> jobs.progress(job.id(), attempt, progress))) {
        throw new JobCancelled("Job " + job.id() + " was cancelled or taken over.");
      }
    };
  }

  private void conclude(Job job, int attempt, Work.Conclusion conclusion) {
    switch (conclusion) {
      case Work.Conclusion.Done(var store) ->
          transaction.run(
              () -> {
                String summary = store.get();
                finish(job, attempt, Job.State.SUCCEEDED, summary, List.of());
              });
      case Work.Conclusion.Refused(String summary, var findings) ->
          transaction.run(() -> finish(job, attempt, Job.State.FAILED, summary, findings));
    }
  }

  private void finish(
      Job job, int attempt, Job.State state, String summary, List<Finding> findings) {
    if (!jobs.finish(job.id(), attempt, state, summary, findings, clock.instant())) {
      throw new JobCancelled("Job " + job.id() + " was taken over by another worker.");
    }
  }

  private void close(Job job, int attempt, Job.State state, String summary) {
    transaction.run(
        () -> jobs.finish(job.id(), attempt, state, summary, List.of(), clock.instant()));
  }

  private static String reason(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}

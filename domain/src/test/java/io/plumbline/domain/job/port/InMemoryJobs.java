package io.plumbline.domain.job.port;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs in a map. */
public final class InMemoryJobs implements Jobs {

  private final Map<UUID, Job> jobs = new LinkedHashMap<>();

  @Override
  public void add(Job job) {
    jobs.put(job.id(), job);
  }

  @Override
  public Optional<Job> find(UUID id) {
    return Optional.ofNullable(jobs.get(id));
  }

  @Override
  public List<Job> newest(BrandId brand, int limit) {
    List<Job> newest = new ArrayList<>(jobs.values());
    return newest.reversed().stream()
        .filter(job -> job.brand().equals(brand))
        .limit(limit)
        .toList();
  }

  @Override
  public OptionalInt begin(UUID id, Instant at) {
    Job job = jobs.get(id);
    if (job == null || job.state().finished()) {
      return OptionalInt.empty();
    }
    if (job.cancelRequested()) {
      put(job, Job.State.CANCELLED, job.attempt(), job.progress(), null, at, "", List.of());
      return OptionalInt.empty();
    }
    int attempt = job.attempt() + 1;
    put(job, Job.State.RUNNING, attempt, job.progress(), at, null, "", List.of());
    return OptionalInt.of(attempt);
  }

  @Override
  public boolean progress(UUID id, int attempt, Job.Progress progress) {
    Job job = jobs.get(id);
    if (job == null || job.attempt() != attempt || job.state() != Job.State.RUNNING) {
      return false;
    }
    put(job, job.state(), attempt, progress, job.startedAt(), null, "", List.of());
    return !job.cancelRequested();
  }

  @Override
  public boolean finish(
      UUID id, int attempt, Job.State state, String summary, List<Finding> findings, Instant at) {
    Job job = jobs.get(id);
    if (job == null || job.attempt() != attempt || job.state() != Job.State.RUNNING) {
      return false;
    }
    put(job, state, attempt, job.progress(), job.startedAt(), at, summary, findings);
    return true;
  }

  @Override
  public boolean requestCancel(UUID id) {
    Job job = jobs.get(id);
    if (job == null || job.state().finished()) {
      return false;
    }
    jobs.put(
        id,
        new Job(
            id,
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
            job.findings()));
    return true;
  }

  private void put(
      Job job,
      Job.State state,
      int attempt,
      Job.Progress progress,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      String summary,
      List<Finding> findings) {
    jobs.put(
        job.id(),
        new Job(
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
            finishedAt,
            summary,
            findings));
  }
}

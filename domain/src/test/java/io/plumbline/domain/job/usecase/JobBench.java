package io.plumbline.domain.job.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A worker in memory: jobs, a store that a failed transaction rolls back, and a clock. */
final class JobBench implements Transaction {

  static final BrandId BRAND = new BrandId("harbour-retail");
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final InMemoryTransaction memory = new InMemoryTransaction();

  final InMemoryJobs jobs = new InMemoryJobs(memory);
  final List<String> stored = new ArrayList<>();

  private long ids;
  private boolean open;

  /** Returns a job that waits. */
  Job queued() {
    Job job =
        Job.queued(
            new UUID(0, ++ids),
            BRAND,
            Job.Kind.IMPORT,
            new UUID(1, ids),
            "Import spend.csv",
            Actor.human("lena"),
            NOW);
    jobs.add(job);
    return job;
  }

  /** Returns the job as it stands now. */
  Job now(Job job) {
    return jobs.find(job.id()).orElseThrow();
  }

  /** Returns a worker that does imports so. */
  RunJob worker(Work work) {
    return new RunJob(jobs, Map.of(Job.Kind.IMPORT, work), this, () -> NOW);
  }

  /** Returns a conclusion that stores {@code thing}. */
  Work.Conclusion stores(String thing) {
    return new Work.Conclusion.Done(
        () -> {
          if (!open) {
            throw new IllegalStateException("Stored outside of a transaction");
          }
          store(thing);
          return "stored " + thing;
        });
  }

  /** Stores {@code thing} until the open transaction fails. */
  void store(String thing) {
    stored.add(thing);
    memory.undoWith(stored::removeLast);
  }

  boolean inTransaction() {
    return open;
  }

  @Override
  public <T> T in(Supplier<T> work) {
    boolean nested = open;
    open = true;
    try {
      return memory.in(work);
    } finally {
      open = nested;
    }
  }
}

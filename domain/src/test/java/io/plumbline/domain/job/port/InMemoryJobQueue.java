package io.plumbline.domain.job.port;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A queue in memory; a test takes from it what a worker would be handed. */
public final class InMemoryJobQueue implements JobQueue {

  private final InMemoryTransaction transaction;
  private final Queue<UUID> waiting = new ConcurrentLinkedQueue<>();

  public InMemoryJobQueue(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void enqueue(Job job) {
    transaction.run(() -> transaction.afterCommit(() -> waiting.add(job.id())));
  }

  /** Returns the job that waits longest, and takes it from the queue. */
  public Optional<UUID> next() {
    return Optional.ofNullable(waiting.poll());
  }
}

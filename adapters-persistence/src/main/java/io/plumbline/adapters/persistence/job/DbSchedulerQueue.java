package io.plumbline.adapters.persistence.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.JobQueue;
import java.time.Instant;

/**
 * The queue in table {@code scheduled_tasks}. A job is put in on the connection of the open
 * transaction, so no worker sees it before its row is committed, and none ever if it is not.
 */
final class DbSchedulerQueue implements JobQueue {

  private final JooqTransaction transaction;

  DbSchedulerQueue(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void enqueue(Job job) {
    transaction.onConnection(
        connection ->
            SchedulerClient.Builder.create(new OneConnection(connection))
                .serializer(new NoTaskContent())
                .build()
                .scheduleIfNotExists(
                    Workers.TASK.instance(job.id().toString()).scheduledTo(Instant.now())));
  }
}

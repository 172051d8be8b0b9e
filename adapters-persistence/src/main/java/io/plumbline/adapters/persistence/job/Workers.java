package io.plumbline.adapters.persistence.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The threads of this node that run queued jobs.
 *
 * <p>A job of a node that died is taken over once it has been silent for four heartbeats; one that
 * is still running when this node stops in good order is handed back at once. A job runs at least
 * once: its attempt's number keeps a late worker from storing anything.
 */
public final class Workers implements AutoCloseable {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job", Void.class);

  private static final Duration LOOK_FOR_WORK = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int SILENT_HEARTBEATS = 4;
  private static final Duration FINISH_ON_STOP = Duration.ofSeconds(2);
  private static final int RETRIES = 3;
  private static final Duration BETWEEN_RETRIES = Duration.ofSeconds(5);

  private final DataSource pool;
  private final String name;
  private final Scheduler scheduler;

  private Workers(DataSource pool, String name, Scheduler scheduler) {
    this.pool = pool;
    this.name = name;
    this.scheduler = scheduler;
  }

  /**
   * Starts looking for work.
   *
   * @param run runs the job with this id to its end, and leaves a finished one as it is
   * @param atOnce how many jobs run at the same time
   * @param recurring what is done at set times, by one of all nodes
   */
  public static Workers start(
      DataSource pool, Consumer<UUID> run, int atOnce, List<Recurring> recurring) {
    String name = "node-" + UUID.randomUUID();
    KeptRuns kept = new KeptRuns(new JooqStandingJobs(new JooqTransaction(pool)), name);
    Scheduler scheduler =
        Scheduler.create(pool, task(run))
            .startTasks(recurring.stream().map(one -> one.task(kept)).toList())
            .schedulerName(new SchedulerName.Fixed(name))
            .serializer(new NoTaskContent())
            .threads(atOnce)
            .executorService(new PatientExecutor(atOnce))
            .pollingInterval(LOOK_FOR_WORK)
            .pollUsingLockAndFetch(0.5, 1.0)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(SILENT_HEARTBEATS)
            .shutdownMaxWait(FINISH_ON_STOP)
            .build();
    scheduler.start();
    return new Workers(pool, name, scheduler);
  }

  /* A run that throws has closed its job, so the retry finds nothing to do and ends it; only if the
   * closing failed too does a retry run the job again. */
  private static OneTimeTask<Void> task(Consumer<UUID> run) {
    return Tasks.oneTime(TASK)
        .onFailure(
            FailureHandler.<Void>maxRetries(RETRIES).retryEvery(BETWEEN_RETRIES).thenRemove())
        .execute((instance, context) -> run.accept(UUID.fromString(instance.getId())));
  }

  /** Stops looking for work, waits a moment for what is running, and hands the rest back. */
  @Override
  public void close() {
    scheduler.stop();
    PickedJobs.handBack(pool, PickedJobs.NODE.eq(name));
  }
}

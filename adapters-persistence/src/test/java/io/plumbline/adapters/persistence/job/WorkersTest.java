package io.plumbline.adapters.persistence.job;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.job.usecase.RunJob;
import io.plumbline.domain.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs that are run by real workers, which fail, stop and die. */
class WorkersTest {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final List<Workers> started = new ArrayList<>();
  private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
  private final CountDownLatch goOn = new CountDownLatch(1);

  @BeforeEach
  void a_brand() {
    database.ports().brands().add(HARBOUR);
  }

  @AfterEach
  void stop() {
    goOn.countDown();
    started.forEach(Workers::close);
  }

  private Workers start(int atOnce, Work work) {
    Persistence ports = database.ports();
    RunJob run =
        new RunJob(
            ports.jobs(), Map.of(Job.Kind.FIT, work), ports.transaction(), InstantSource.system());
    Workers workers = ports.startWorkers(run::run, atOnce, List.of());
    started.add(workers);
    return workers;
  }

  private UUID ask(int number) {
    Persistence ports = database.ports();
    Job job =
        Job.queued(
            new UUID(0, number),
            HARBOUR.id(),
            Job.Kind.FIT,
            new UUID(1, 1),
            "Fit",
            Actor.SYSTEM,
            Instant.EPOCH);
    ports
        .transaction()
        .run(
            () -> {
              ports.jobs().add(job);
              ports.jobQueue().enqueue(job);
            });
    return job.id();
  }

  private Job await(UUID id, Predicate<Job> condition) {
    return Awaiting.until(() -> database.ports().jobs().find(id).filter(condition));
  }

  private int queued() {
    return database.asApp().fetchCount(DSL.table("scheduled_tasks"));
  }

  /** Waits in the middle of the job until the test lets it go on, or the job is cancelled. */
  private Work waiting() {
    return (job, progress) -> {
      begun.add(job.attempt());
      while (!passed(Duration.ofMillis(20))) {
        progress.report(0.5, "Waiting");
      }
      return new Work.Conclusion.Done(() -> "attempt %d".formatted(job.attempt()));
    };
  }

  private boolean passed(Duration within) {
    try {
      return goOn.await(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Workers must not interrupt", e);
    }
  }

  private int nextBegun() throws InterruptedException {
    Integer attempt = begun.poll(30, TimeUnit.SECONDS);
    assertThat(attempt).as("a job begins").isNotNull();
    return attempt;
  }

  @Test
  void a_job_begins_within_about_a_second_and_leaves_the_queue_when_it_is_done() throws Exception {
    start(1, waiting());
    long asked = System.nanoTime();
    UUID id = ask(1);
    nextBegun();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
    goOn.countDown();
    assertThat(await(id, job -> job.state().finished()).summary()).isEqualTo("attempt 1");
    Awaiting.untilTrue(() -> queued() == 0);
  }

  @Test
  void a_job_that_fails_is_closed_and_not_run_again() {
    AtomicInteger runs = new AtomicInteger();
    start(
        1,
        (job, progress) -> {
          runs.incrementAndGet();
          throw new IllegalStateException("the sampler broke");
        });
    Job failed = await(ask(1), job -> job.state().finished());
    assertThat(failed.state()).isEqualTo(Job.State.FAILED);
    assertThat(failed.summary()).contains("the sampler broke");
    Awaiting.untilTrue(() -> queued() == 0);
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_running_job_stops_when_it_is_cancelled() throws Exception {
    start(1, waiting());
    UUID id = ask(1);
    nextBegun();
    assertThat(database.ports().jobs().requestCancel(id)).isTrue();
    assertThat(await(id, job -> job.state().finished()).state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void no_more_jobs_run_at_once_than_asked_for() throws Exception {
    start(2, waiting());
    for (int i = 1; i <= 4; i++) {
      ask(i);
    }
    nextBegun();
    nextBegun();
    assertThat(begun.poll(1500, TimeUnit.MILLISECONDS)).isNull();
    goOn.countDown();
    for (int i = 1; i <= 4; i++) {
      await(new UUID(0, i), job -> job.state() == Job.State.SUCCEEDED);
    }
  }

  @Test
  void a_job_in_the_middle_when_its_node_stops_is_begun_again_and_the_late_one_stores_nothing()
      throws Exception {
    CountDownLatch lateMayEnd = new CountDownLatch(1);
    AtomicReference<Thread> late = new AtomicReference<>();
    Workers first =
        start(
            1,
            (job, progress) -> {
              late.set(Thread.currentThread());
              begun.add(job.attempt());
              Awaiting.latch(lateMayEnd);
              return new Work.Conclusion.Done(
                  () -> {
                    database.ports().brands().add(NORTHERN);
                    return "late";
                  });
            });
    UUID id = ask(1);
    assertThat(nextBegun()).isEqualTo(1);
    first.close();
    start(1, waiting());
    assertThat(nextBegun()).isEqualTo(2);
    lateMayEnd.countDown();
    late.get().join(TimeUnit.SECONDS.toMillis(30));
    assertThat(late.get().isAlive()).isFalse();
    goOn.countDown();
    assertThat(await(id, job -> job.state().finished()).summary()).isEqualTo("attempt 2");
    assertThat(database.ports().brands().find(NORTHERN.id())).isEmpty();
  }

  @Test
  void a_job_of_a_node_that_was_silent_for_four_heartbeats_is_taken_over() throws Exception {
    UUID id = ask(1);
    assertThat(database.ports().jobs().begin(id, Instant.EPOCH)).hasValue(1);
    database
        .asApp()
        .execute(
            "UPDATE scheduled_tasks SET picked = true, picked_by = 'dead',"
                + " last_heartbeat = now() - interval '45 seconds'");
    goOn.countDown();
    start(1, waiting());
    assertThat(nextBegun()).isEqualTo(2);
    assertThat(await(id, job -> job.state().finished()).summary()).isEqualTo("attempt 2");
  }
}

package io.plumbline.adapters.web.ui.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsOnScreenTest {

  private static final BrandId BRAND = new BrandId("harbour");

  private final InMemoryJobs jobs = new InMemoryJobs(new InMemoryTransaction());
  private final Job job =
      Job.queued(
          new UUID(0, 1),
          BRAND,
          Job.Kind.FIT,
          new UUID(0, 2),
          "Fit the mix model",
          Actor.human("maya"),
          Instant.parse("2026-11-23T07:59:30Z"));

  @Test
  void a_waiting_job_says_so_and_that_one_may_leave() {
    JobLine line = JobLine.of(job);
    assertThat(line.running()).isTrue();
    assertThat(line.remark()).isEqualTo("Waiting for a worker, 0% done. You can leave this page.");
    assertThat(line.asked()).isEqualTo("23 Nov 2026 07:59:30 UTC, maya");
  }

  @Test
  void a_finished_job_says_how_it_ended() {
    jobs.add(job);
    jobs.begin(job.id(), Instant.EPOCH);
    jobs.finish(job.id(), 1, Job.State.SUCCEEDED, "R-0007 is fitted.", List.of(), Instant.EPOCH);
    JobLine line = JobLine.of(jobs.find(job.id()).orElseThrow());
    assertThat(line.running()).isFalse();
    assertThat(line.remark()).isEqualTo("R-0007 is fitted.");
  }

  @Test
  void a_watcher_is_told_of_progress_and_left_alone_after_it_ends() throws InterruptedException {
    jobs.add(job);
    JobWatch watch = new JobWatch(new FollowJobs(jobs));
    BlockingQueue<List<Job>> told = new LinkedBlockingQueue<>();
    JobWatch.Watch watching = watch.watch(BRAND, told::add);
    assertThat(next(told).getFirst().state()).isEqualTo(Job.State.QUEUED);
    jobs.begin(job.id(), Instant.EPOCH);
    jobs.progress(job.id(), 1, new Job.Progress(0.5, "Sampling"));
    List<Job> seen = next(told);
    while (seen.getFirst().progress().done() < 0.5) {
      seen = next(told);
    }
    assertThat(seen.getFirst().progress()).isEqualTo(new Job.Progress(0.5, "Sampling"));
    watching.end();
    jobs.progress(job.id(), 1, new Job.Progress(0.9, "Sampling"));
    assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
  }

  private static List<Job> next(BlockingQueue<List<Job>> told) throws InterruptedException {
    List<Job> jobs = told.poll(20, TimeUnit.SECONDS);
    assertThat(jobs).isNotNull();
    return jobs;
  }
}

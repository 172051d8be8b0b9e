package io.plumbline.domain.job.usecase;

import static io.plumbline.domain.job.usecase.JobBench.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.shared.BrandId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingJobsTest {

  private static final BrandId OTHER = new BrandId("other-brand");

  private final JobBench bench = new JobBench();
  private final Job job = bench.queued();

  @Test
  void a_queued_job_waits_for_a_worker() {
    assertThat(job.state()).isEqualTo(Job.State.QUEUED);
    assertThat(job.progress()).isEqualTo(new Job.Progress(0, "Waiting for a worker"));
    assertThat(job.attempt()).isZero();
    assertThat(job.cancelRequested()).isFalse();
    assertThat(job.startedAt()).isNull();
    assertThat(job.finishedAt()).isNull();
    assertThat(job.summary()).isEmpty();
    assertThat(job.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Job.State.class)
  void a_job_is_finished_once_nothing_more_will_happen(Job.State state) {
    assertThat(state.finished()).isEqualTo(state != Job.State.QUEUED && state != Job.State.RUNNING);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void progress_lies_between_nothing_and_all(double done) {
    assertThat(new Job.Progress(0, "").done()).isZero();
    assertThat(new Job.Progress(1, "").done()).isOne();
    assertThatIllegalArgumentException().isThrownBy(() -> new Job.Progress(done, "Reading"));
  }

  @Test
  void a_job_is_found_by_its_own_brand_alone() {
    FindJob find = new FindJob(bench.jobs);

    assertThat(find.find(BRAND, job.id())).contains(job);
    assertThat(find.find(OTHER, job.id())).isEmpty();
    assertThat(find.find(BRAND, new UUID(9, 9))).isEmpty();
  }

  @Test
  void the_newest_jobs_of_a_brand_come_first() {
    Job second = bench.queued();
    FollowJobs follow = new FollowJobs(bench.jobs);

    assertThat(follow.newest(BRAND, 10)).containsExactly(second, job);
    assertThat(follow.newest(BRAND, 1)).containsExactly(second);
    assertThat(follow.newest(OTHER, 10)).isEmpty();
  }

  @Test
  void a_job_is_asked_to_stop_by_its_own_brand_alone_and_only_while_it_is_not_finished() {
    CancelJob cancel = new CancelJob(bench.jobs, bench);

    assertThat(cancel.cancel(OTHER, job.id())).isFalse();
    assertThat(bench.now(job).cancelRequested()).isFalse();
    assertThat(cancel.cancel(BRAND, new UUID(9, 9))).isFalse();
    assertThat(cancel.cancel(BRAND, job.id())).isTrue();
    assertThat(bench.now(job).cancelRequested()).isTrue();

    bench.worker((doing, progress) -> bench.stores("batch")).run(job.id());
    assertThat(cancel.cancel(BRAND, job.id())).isFalse();
  }

  @Test
  void work_that_nobody_follows_goes_on() {
    ProgressListener.NONE.report(0.5, "Reading");

    assertThat(bench.now(job)).isEqualTo(job);
  }
}

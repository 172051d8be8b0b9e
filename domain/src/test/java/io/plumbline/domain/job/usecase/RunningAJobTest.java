package io.plumbline.domain.job.usecase;

import static io.plumbline.domain.job.usecase.JobBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningAJobTest {

  private static final Finding FINDING =
      Finding.error("negative-spend", Finding.Place.series("tv"), "It is -3.", "0 or more");

  private final JobBench bench = new JobBench();
  private final Job job = bench.queued();

  @Test
  void work_that_is_done_is_stored_and_the_job_succeeds() {
    bench.worker((doing, progress) -> bench.stores("batch")).run(job.id());

    assertThat(bench.stored).containsExactly("batch");
    Job now = bench.now(job);
    assertThat(now.state()).isEqualTo(Job.State.SUCCEEDED);
    assertThat(now.summary()).isEqualTo("stored batch");
    assertThat(now.findings()).isEmpty();
    assertThat(now.startedAt()).isEqualTo(NOW);
    assertThat(now.finishedAt()).isEqualTo(NOW);
  }

  @Test
  void the_work_sees_the_job_it_does_and_runs_outside_of_a_transaction() {
    List<Object> seen = new ArrayList<>();

    bench
        .worker(
            (doing, progress) -> {
              seen.add(doing.id());
              seen.add(doing.state());
              seen.add(bench.inTransaction());
              return bench.stores("batch");
            })
        .run(job.id());

    assertThat(seen).containsExactly(job.id(), Job.State.RUNNING, false);
  }

  @Test
  void refused_input_fails_the_job_with_every_finding_and_stores_nothing() {
    bench
        .worker((doing, progress) -> new Work.Conclusion.Refused("Refused.", List.of(FINDING)))
        .run(job.id());

    assertThat(bench.stored).isEmpty();
    Job now = bench.now(job);
    assertThat(now.state()).isEqualTo(Job.State.FAILED);
    assertThat(now.summary()).isEqualTo("Refused.");
    assertThat(now.findings()).containsExactly(FINDING);
    assertThat(now.finishedAt()).isEqualTo(NOW);
  }

  @Test
  void a_failure_is_told_to_the_user_and_passed_on() {
    RunJob worker =
        bench.worker(
            (doing, progress) -> {
              throw new IllegalStateException("The disk is full.");
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> worker.run(job.id()))
        .withMessage("The disk is full.");
    assertThat(bench.now(job).state()).isEqualTo(Job.State.FAILED);
    assertThat(bench.now(job).summary())
        .isEqualTo("It failed, and nothing was stored: The disk is full.");
  }

  @Test
  void a_failure_without_a_message_is_told_by_its_name() {
    RunJob worker =
        bench.worker(
            (doing, progress) -> {
              throw new ArithmeticException();
            });

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> worker.run(job.id()));
    assertThat(bench.now(job).summary())
        .isEqualTo("It failed, and nothing was stored: ArithmeticException");
  }

  @Test
  void a_failure_while_storing_undoes_what_was_stored() {
    RunJob worker =
        bench.worker(
            (doing, progress) ->
                new Work.Conclusion.Done(
                    () -> {
                      bench.store("half a batch");
                      throw new IllegalStateException("The connection is gone.");
                    }));

    assertThatIllegalStateException().isThrownBy(() -> worker.run(job.id()));
    assertThat(bench.stored).isEmpty();
    assertThat(bench.now(job).state()).isEqualTo(Job.State.FAILED);
  }

  @Test
  void progress_is_noted_and_kept_between_nothing_and_all() {
    List<Job.Progress> seen = new ArrayList<>();

    bench
        .worker(
            (doing, progress) -> {
              for (double done : new double[] {-0.5, 0.25, 1.5}) {
                progress.report(done, "Reading");
                seen.add(bench.now(job).progress());
              }
              return bench.stores("batch");
            })
        .run(job.id());

    assertThat(seen)
        .containsExactly(
            new Job.Progress(0, "Reading"),
            new Job.Progress(0.25, "Reading"),
            new Job.Progress(1, "Reading"));
  }

  @Test
  void a_job_cancelled_while_it_runs_stops_at_the_next_report_and_stores_nothing() {
    List<String> done = new ArrayList<>();

    bench
        .worker(
            (doing, progress) -> {
              progress.report(0.1, "Reading");
              done.add("first half");
              bench.jobs.requestCancel(doing.id());
              progress.report(0.5, "Reading on");
              done.add("second half");
              return bench.stores("batch");
            })
        .run(job.id());

    assertThat(done).containsExactly("first half");
    assertThat(bench.stored).isEmpty();
    assertThat(bench.now(job).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(bench.now(job).summary())
        .isEqualTo("Cancelled before it was done; nothing was stored.");
  }

  @Test
  void a_job_cancelled_before_it_began_is_never_worked_on() {
    List<String> done = new ArrayList<>();
    bench.jobs.requestCancel(job.id());

    worksOn(done).run(job.id());

    assertThat(done).isEmpty();
    assertThat(bench.now(job).state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void a_finished_job_and_an_unknown_one_are_left_as_they_are() {
    List<String> done = new ArrayList<>();
    worksOn(done).run(job.id());
    Job finished = bench.now(job);

    worksOn(done).run(job.id());
    worksOn(done).run(new UUID(9, 9));

    assertThat(done).hasSize(1);
    assertThat(bench.now(job)).isEqualTo(finished);
  }

  @Test
  void a_worker_that_was_taken_over_stores_nothing_and_leaves_the_job_to_the_other() {
    bench
        .worker(
            (doing, progress) -> {
              bench.jobs.begin(doing.id(), NOW); // its lease ran out; another worker begins
              return bench.stores("batch of the one that froze");
            })
        .run(job.id());

    assertThat(bench.stored).isEmpty();
    assertThat(bench.now(job).state()).isEqualTo(Job.State.RUNNING);
    assertThat(bench.now(job).attempt()).isEqualTo(2);
  }

  @Test
  void a_worker_that_was_taken_over_stops_at_the_next_report() {
    List<String> done = new ArrayList<>();

    bench
        .worker(
            (doing, progress) -> {
              bench.jobs.begin(doing.id(), NOW);
              progress.report(0.5, "Reading");
              done.add("after the report");
              return bench.stores("batch");
            })
        .run(job.id());

    assertThat(done).isEmpty();
    assertThat(bench.now(job).state()).isEqualTo(Job.State.RUNNING);
  }

  @Test
  void refused_input_of_a_worker_that_was_taken_over_does_not_close_the_others_job() {
    bench
        .worker(
            (doing, progress) -> {
              bench.jobs.begin(doing.id(), NOW);
              return new Work.Conclusion.Refused("Refused.", List.of(FINDING));
            })
        .run(job.id());

    assertThat(bench.now(job).state()).isEqualTo(Job.State.RUNNING);
    assertThat(bench.now(job).findings()).isEmpty();
  }

  @Test
  void a_failure_of_a_worker_that_was_taken_over_does_not_close_the_others_job() {
    RunJob worker =
        bench.worker(
            (doing, progress) -> {
              bench.jobs.begin(doing.id(), NOW);
              throw new IllegalStateException("frozen");
            });

    assertThatIllegalStateException().isThrownBy(() -> worker.run(job.id()));
    assertThat(bench.now(job).state()).isEqualTo(Job.State.RUNNING);
  }

  @Test
  void a_job_that_was_begun_before_is_begun_again_and_done() {
    bench.jobs.begin(job.id(), NOW); // the worker that did so was lost

    bench.worker((doing, progress) -> bench.stores("batch")).run(job.id());

    assertThat(bench.stored).containsExactly("batch");
    assertThat(bench.now(job).state()).isEqualTo(Job.State.SUCCEEDED);
    assertThat(bench.now(job).attempt()).isEqualTo(2);
  }

  @Test
  void a_kind_of_job_that_no_worker_knows_fails() {
    RunJob worker = new RunJob(bench.jobs, Map.of(), bench, () -> NOW);

    assertThatIllegalStateException()
        .isThrownBy(() -> worker.run(job.id()))
        .withMessage("No worker knows jobs of kind IMPORT");
    assertThat(bench.now(job).state()).isEqualTo(Job.State.FAILED);
  }

  @Test
  void a_cancelled_job_ends_quietly() {
    bench.jobs.requestCancel(job.id());

    assertThatCode(() -> worksOn(new ArrayList<>()).run(job.id())).doesNotThrowAnyException();
  }

  private RunJob worksOn(List<String> done) {
    return bench.worker(
        (doing, progress) -> {
          done.add("worked");
          return bench.stores("batch");
        });
  }
}

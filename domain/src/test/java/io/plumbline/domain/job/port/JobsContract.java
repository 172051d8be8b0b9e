package io.plumbline.domain.job.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of jobs promises. */
public abstract class JobsContract {

  private static final Instant ASKED = Instant.parse("2026-11-22T05:00:00.123456Z");
  private static final Instant LATER = ASKED.plusSeconds(60);
  private static final UUID ID = new UUID(0, 1);
  private static final Job.Progress HALF = new Job.Progress(0.5, "Read 20000 rows");

  protected abstract Jobs jobs();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private static Job job(UUID id, BrandId brand) {
    return Job.queued(
        id, brand, Job.Kind.IMPORT, new UUID(1, 1), "Import média.csv", Actor.human("mara"), ASKED);
  }

  private Job added() {
    Job job = job(ID, HARBOUR.id());
    jobs().add(job);
    return job;
  }

  private int begun() {
    return jobs().begin(ID, LATER).orElseThrow();
  }

  private Job stored() {
    return jobs().find(ID).orElseThrow();
  }

  @Test
  void a_job_is_found_as_it_was_added() {
    assertThat(jobs().find(ID)).isEmpty();
    assertThat(added()).isEqualTo(stored());
  }

  @Test
  void the_newest_jobs_of_a_brand_come_first_and_no_others() {
    for (int i = 1; i <= 4; i++) {
      jobs().add(job(new UUID(0, i), i == 2 ? NORTHERN.id() : HARBOUR.id()));
    }
    assertThat(jobs().newest(HARBOUR.id(), 2))
        .extracting(Job::id)
        .containsExactly(new UUID(0, 4), new UUID(0, 3));
    assertThat(jobs().newest(HARBOUR.id(), 9)).hasSize(3);
    assertThat(jobs().newest(NORTHERN.id(), 9)).hasSize(1);
  }

  @Test
  void a_job_that_begins_runs_its_first_attempt() {
    added();
    assertThat(jobs().begin(ID, LATER)).hasValue(1);
    assertThat(stored().state()).isEqualTo(Job.State.RUNNING);
    assertThat(stored().attempt()).isEqualTo(1);
    assertThat(stored().startedAt()).isEqualTo(LATER);
    assertThat(stored().progress().done()).isZero();
  }

  @Test
  void an_unknown_job_does_not_begin() {
    assertThat(jobs().begin(ID, LATER)).isEmpty();
  }

  @Test
  void progress_is_noted_while_the_attempt_is_the_last() {
    added();
    int attempt = begun();
    assertThat(jobs().progress(ID, attempt, HALF)).isTrue();
    assertThat(stored().progress()).isEqualTo(HALF);
  }

  @Test
  void a_job_ends_with_its_summary_and_findings_in_order() {
    added();
    int attempt = begun();
    List<Finding> findings =
        List.of(
            Finding.error(
                "negative-spend",
                new Finding.Place("média.csv", 17L, "tv"),
                "The spend is -3.",
                "Zero or more."),
            Finding.warning("gap", Finding.Place.series("tv"), "A week is missing.", "Fill it."),
            new Finding(
                Finding.Severity.NOTE, "short", new Finding.Place(null, null, null), "104", ""));
    assertThat(jobs().finish(ID, attempt, Job.State.FAILED, "Refused.", findings, LATER)).isTrue();
    assertThat(stored().state()).isEqualTo(Job.State.FAILED);
    assertThat(stored().summary()).isEqualTo("Refused.");
    assertThat(stored().finishedAt()).isEqualTo(LATER);
    assertThat(stored().findings()).isEqualTo(findings);
    assertThat(jobs().newest(HARBOUR.id(), 1)).containsExactly(stored());
  }

  @Test
  void a_job_that_succeeded_is_wholly_done() {
    added();
    int attempt = begun();
    jobs().progress(ID, attempt, HALF);
    assertThat(jobs().finish(ID, attempt, Job.State.SUCCEEDED, "Done.", List.of(), LATER)).isTrue();
    assertThat(stored().progress().done()).isEqualTo(1);
  }

  @Test
  void a_finished_job_neither_begins_nor_moves_nor_ends_again() {
    added();
    int attempt = begun();
    jobs().finish(ID, attempt, Job.State.SUCCEEDED, "Done.", List.of(), LATER);
    Job finished = stored();
    assertThat(jobs().begin(ID, LATER.plusSeconds(1))).isEmpty();
    assertThat(jobs().progress(ID, attempt, HALF)).isFalse();
    assertThat(jobs().finish(ID, attempt, Job.State.FAILED, "No.", List.of(), LATER)).isFalse();
    assertThat(jobs().requestCancel(ID)).isFalse();
    assertThat(stored()).isEqualTo(finished);
  }

  @Test
  void a_job_that_was_not_begun_does_not_end() {
    added();
    assertThat(jobs().finish(ID, 0, Job.State.SUCCEEDED, "Done.", List.of(), LATER)).isFalse();
    assertThat(stored().state()).isEqualTo(Job.State.QUEUED);
  }

  @Test
  void a_job_does_not_end_in_a_state_that_is_no_end() {
    added();
    int attempt = begun();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobs().finish(ID, attempt, Job.State.RUNNING, "Done.", List.of(), LATER));
  }

  @Test
  void a_worker_that_was_superseded_changes_nothing_any_more() {
    added();
    int lost = begun();
    int taken = begun();
    assertThat(taken).isEqualTo(lost + 1);
    assertThat(jobs().progress(ID, lost, HALF)).isFalse();
    assertThat(jobs().finish(ID, lost, Job.State.SUCCEEDED, "Late.", List.of(), LATER)).isFalse();
    assertThat(stored().state()).isEqualTo(Job.State.RUNNING);
    assertThat(stored().progress().done()).isZero();
    assertThat(jobs().finish(ID, taken, Job.State.SUCCEEDED, "Done.", List.of(), LATER)).isTrue();
    assertThat(stored().summary()).isEqualTo("Done.");
  }

  @Test
  void a_job_cancelled_before_it_began_is_closed_instead_of_begun() {
    added();
    assertThat(jobs().requestCancel(ID)).isTrue();
    assertThat(stored().cancelRequested()).isTrue();
    assertThat(jobs().begin(ID, LATER)).isEmpty();
    assertThat(stored().state()).isEqualTo(Job.State.CANCELLED);
    assertThat(stored().finishedAt()).isEqualTo(LATER);
    assertThat(stored().summary()).isNotBlank();
  }

  @Test
  void a_running_job_that_is_to_stop_learns_it_with_its_next_progress() {
    added();
    int attempt = begun();
    assertThat(jobs().requestCancel(ID)).isTrue();
    assertThat(jobs().progress(ID, attempt, HALF)).isFalse();
    assertThat(jobs().finish(ID, attempt, Job.State.CANCELLED, "Off.", List.of(), LATER)).isTrue();
    assertThat(stored().state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void an_unknown_job_cannot_be_cancelled() {
    assertThat(jobs().requestCancel(ID)).isFalse();
  }

  @Test
  void eight_workers_that_begin_the_same_job_get_eight_attempts() {
    added();
    List<OptionalInt> attempts = Racing.threads(8, worker -> jobs().begin(ID, LATER));
    assertThat(attempts)
        .extracting(OptionalInt::getAsInt)
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void what_is_stored_with_the_end_of_a_job_is_undone_with_it() {
    added();
    int attempt = begun();
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          jobs()
                              .finish(ID, attempt, Job.State.SUCCEEDED, "Done.", List.of(), LATER);
                          throw new IllegalStateException("the commit failed");
                        }))
        .hasMessage("the commit failed");
    assertThat(stored().state()).isEqualTo(Job.State.RUNNING);
    assertThat(begun()).isEqualTo(2);
  }
}

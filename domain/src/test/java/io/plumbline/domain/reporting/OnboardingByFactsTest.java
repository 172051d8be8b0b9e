package io.plumbline.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.reporting.Onboarding.Standing;
import io.plumbline.domain.reporting.Onboarding.Step;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnboardingByFactsTest {

  private static final BrandId ACME = new BrandId("acme");

  @Test
  void each_fact_opens_the_step_behind_it() {
    assertThat(standings(Onboarding.EMPTY)).containsExactly("OPEN LATER LATER LATER LATER LATER");
    assertThat(standings(of(false, false, null, null, null, 0)))
        .containsExactly("DONE OPEN LATER LATER LATER LATER");
    assertThat(standings(of(true, true, null, null, null, 0)))
        .containsExactly("DONE DONE DONE DONE OPEN LATER");
    assertThat(standings(of(true, true, null, null, "R-0001", 0)))
        .containsExactly("DONE DONE DONE DONE DONE OPEN");
    assertThat(standings(of(true, true, null, null, "R-0001", 1)))
        .containsExactly("DONE DONE DONE DONE DONE DONE");
  }

  @Test
  void a_job_that_runs_is_waited_for_and_one_that_failed_leaves_the_step_open() {
    Job queued = job(Job.Kind.IMPORT, Job.State.QUEUED);
    assertThat(standings(of(false, true, queued, null, null, 0)))
        .containsExactly("DONE UNDER_WAY UNDER_WAY LATER LATER LATER");
    Job failed = job(Job.Kind.IMPORT, Job.State.FAILED);
    assertThat(of(false, true, failed, null, null, 0).of(Step.DATA)).isEqualTo(Standing.OPEN);
    Job running = job(Job.Kind.FIT, Job.State.RUNNING);
    assertThat(of(true, true, null, running, null, 0).of(Step.FIT)).isEqualTo(Standing.UNDER_WAY);
    Job cancelled = job(Job.Kind.FIT, Job.State.CANCELLED);
    assertThat(of(true, true, null, cancelled, null, 0).of(Step.FIT)).isEqualTo(Standing.OPEN);
  }

  @Test
  void data_without_a_specification_are_not_fitted() {
    Onboarding imported = of(true, false, null, null, null, 0);
    assertThat(imported.of(Step.FIT)).isEqualTo(Standing.LATER);
    assertThat(imported.next()).contains(Step.MAPPING);
  }

  @Test
  void the_next_step_is_the_first_that_is_not_done() {
    assertThat(Onboarding.EMPTY.next()).contains(Step.BRAND);
    assertThat(of(true, true, null, null, null, 0).next()).contains(Step.FIT);
    assertThat(of(true, true, null, null, null, 0).done()).isEqualTo(4);
    assertThat(of(true, true, null, null, "R-0001", 1).next()).isEmpty();
  }

  private static Onboarding of(
      boolean data,
      boolean specified,
      @Nullable Job importing,
      @Nullable Job fitting,
      @Nullable String run,
      int tests) {
    return new Onboarding(ACME, data, specified, importing, fitting, run, tests);
  }

  private static List<String> standings(Onboarding onboarding) {
    return List.of(
        String.join(
            " ", Arrays.stream(Step.values()).map(step -> onboarding.of(step).name()).toList()));
  }

  private static Job job(Job.Kind kind, Job.State state) {
    return new Job(
        new UUID(0, 1),
        ACME,
        kind,
        new UUID(0, 2),
        "A job",
        Actor.human("lena"),
        Instant.EPOCH,
        state,
        false,
        1,
        Job.Progress.NONE,
        null,
        null,
        "",
        List.of());
  }
}

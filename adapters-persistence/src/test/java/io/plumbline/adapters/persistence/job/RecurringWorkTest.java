package io.plumbline.adapters.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.job.Recurring.When;
import io.plumbline.domain.job.StandingJobReport;
import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.port.StandingJobs;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done at set times, whoever of several nodes does it. */
class RecurringWorkTest {

  private static final When MONDAYS = new When.Weekly(DayOfWeek.MONDAY, LocalTime.of(5, 0));

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final List<Workers> started = new ArrayList<>();
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void stop() {
    started.forEach(Workers::close);
  }

  private void node(When when) {
    started.add(
        database
            .ports()
            .startWorkers(
                job -> {}, 1, List.of(new Recurring("retrain", when, done::incrementAndGet))));
  }

  private List<Instant> planned() {
    return database
        .asApp()
        .fetch("SELECT execution_time FROM scheduled_tasks WHERE task_name = 'retrain'")
        .getValues(0, Instant.class);
  }

  @Test
  void several_nodes_plan_it_once() {
    node(MONDAYS);
    node(MONDAYS);
    assertThat(planned())
        .singleElement()
        .satisfies(next -> assertThat(next).isAfter(Instant.now()))
        .isEqualTo(new UtcSchedule(MONDAYS).after(Instant.now()));
    assertThat(done).hasValue(0);
  }

  @Test
  void a_time_that_passed_while_nobody_was_up_is_made_up_for_once_by_one_of_them() {
    node(MONDAYS);
    started.removeFirst().close();
    database
        .asApp()
        .execute(
            "UPDATE scheduled_tasks SET execution_time = now() - interval '3 days'"
                + " WHERE task_name = 'retrain'");
    node(MONDAYS);
    node(MONDAYS);
    Awaiting.untilTrue(() -> planned().getFirst().isAfter(Instant.now()));
    assertThat(done).hasValue(1);
    StandingJobs.Standing standing = standing();
    assertThat(standing.failures()).isZero();
    assertThat(standing.next()).isEqualTo(planned().getFirst());
    assertThat(standing.last())
        .isNotNull()
        .satisfies(
            run -> {
              assertThat(run.outcome()).isEqualTo("Done.");
              assertThat(run.failure()).isNull();
              assertThat(run.node()).startsWith("node-");
            });
  }

  @Test
  void asked_for_now_one_of_several_nodes_does_it_once_and_it_is_planned_anew() {
    node(MONDAYS);
    node(MONDAYS);
    assertThat(moved("retrain")).isTrue();
    Awaiting.untilTrue(() -> done.get() == 1 && standing().last() != null);
    Awaiting.untilTrue(() -> planned().getFirst().isAfter(Instant.now()));
    assertThat(done).hasValue(1);
  }

  @Test
  void one_that_is_off_or_unknown_is_not_run() {
    node(new When.Off());
    assertThat(moved("retrain")).isFalse();
    assertThat(moved("nothing")).isFalse();
  }

  @Test
  void a_failure_is_kept_in_one_line_without_secrets_and_counted_until_it_succeeds() {
    KeptRuns runs = new KeptRuns(database.ports().standingJobs(), "node-1");
    Recurring breaks =
        new Recurring(
            "retrain",
            MONDAYS,
            () -> {
              throw new IllegalStateException(
                  "No answer from https://ann:abc@host/x?token=xyz, password=hunter2\nat line 2");
            });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> runs.run(breaks)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(standing().failures()).isEqualTo(2);
    StandingJobRun last = Objects.requireNonNull(standing().last());
    assertThat(last.failure())
        .isEqualTo("No answer from https://***@host/x?token=***, password=***");
    assertThat(last.outcome()).isEmpty();

    runs.run(
        new Recurring(
            breaks.job(), MONDAYS, () -> new StandingJobReport("1 done.", List.of("One broke."))));
    assertThat(standing().failures()).isEqualTo(3);
    assertThat(Objects.requireNonNull(standing().last()).outcome()).isEqualTo("1 done.");

    runs.run(new Recurring("retrain", MONDAYS, done::incrementAndGet));
    assertThat(standing().failures()).isZero();
    assertThat(Objects.requireNonNull(standing().last()).failure()).isNull();
  }

  private static StandingJobs.Standing standing() {
    return database
        .ports()
        .standingJobs()
        .all()
        .getOrDefault("retrain", StandingJobs.Standing.UNKNOWN);
  }

  private static boolean moved(String job) {
    Persistence ports = database.ports();
    return ports.transaction().in(() -> ports.standingJobs().move(job, Instant.now()));
  }

  @Test
  void switched_off_it_leaves_the_queue_and_another_time_moves_it() {
    node(MONDAYS);
    node(new When.Daily(LocalTime.of(4, 0)));
    assertThat(planned())
        .singleElement()
        .satisfies(
            next ->
                assertThat(Duration.between(Instant.now(), next))
                    .isLessThanOrEqualTo(Duration.ofDays(1)));
    node(new When.Off());
    assertThat(planned()).isEmpty();
  }

  @Test
  void the_next_time_lies_behind_the_last_in_utc() {
    UtcSchedule mondays = new UtcSchedule(MONDAYS);
    Instant before = Instant.parse("2026-11-23T04:59:59Z");
    Instant monday = Instant.parse("2026-11-23T05:00:00Z");
    assertThat(mondays.after(before)).isEqualTo(monday);
    assertThat(mondays.after(monday)).isEqualTo(monday.plus(Duration.ofDays(7)));
    UtcSchedule daily = new UtcSchedule(new When.Daily(LocalTime.of(4, 0)));
    assertThat(daily.after(monday)).isEqualTo(Instant.parse("2026-11-24T04:00:00Z"));
    assertThat(daily.after(Instant.parse("2026-11-23T03:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
    UtcSchedule minutes = new UtcSchedule(new When.Every(Duration.ofMinutes(1)));
    assertThat(minutes.after(before)).isEqualTo(before.plusSeconds(60));
  }

  @Test
  void times_are_told_in_words() {
    assertThat(MONDAYS.words()).isEqualTo("every Monday at 05:00 UTC");
    assertThat(new When.Daily(LocalTime.of(6, 0)).words()).isEqualTo("every day at 06:00 UTC");
    assertThat(new When.Every(Duration.ofMinutes(10)).words()).isEqualTo("every 10 minutes");
    assertThat(new When.Every(Duration.ofMinutes(1)).words()).isEqualTo("every minute");
    assertThat(new When.Every(Duration.ofSeconds(90)).words()).isEqualTo("every 90 seconds");
    assertThat(new When.Every(Duration.ofHours(2)).words()).isEqualTo("every 2 hours");
    assertThat(new When.Off().words()).isEqualTo("off");
  }

  @Test
  void times_are_written_as_people_say_them() {
    assertThat(When.of("off")).contains(new When.Off());
    assertThat(When.of("monday 05:00")).contains(MONDAYS);
    assertThat(When.of("daily 04:30")).contains(new When.Daily(LocalTime.of(4, 30)));
    assertThat(When.of("every 1m")).contains(new When.Every(Duration.ofMinutes(1)));
    assertThat(When.of("every 30s")).contains(new When.Every(Duration.ofSeconds(30)));
    assertThat(When.of("every 0m")).isEmpty();
    assertThat(When.of("every day")).isEmpty();
    assertThat(When.of("monday")).isEmpty();
    assertThat(When.of("someday 05:00")).isEmpty();
    assertThat(When.of("monday 25:00")).isEmpty();
  }
}

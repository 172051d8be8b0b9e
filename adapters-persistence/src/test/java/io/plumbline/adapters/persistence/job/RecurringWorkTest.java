package io.plumbline.adapters.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.job.Recurring.When;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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

package io.plumbline.adapters.persistence.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** The times of {@link Recurring}, as db-scheduler asks for them: the next after the last. */
record UtcSchedule(Recurring.When when) implements Schedule {

  @Override
  public Instant getNextExecutionTime(ExecutionComplete last) {
    return after(last.getTimeDone());
  }

  Instant after(Instant done) {
    ZonedDateTime from = done.atZone(ZoneOffset.UTC);
    return switch (when) {
      case Recurring.When.Off() -> NEVER;
      case Recurring.When.Every(var interval) -> done.plus(interval);
      case Recurring.When.Daily(var at) -> {
        ZonedDateTime today = at(from, at);
        yield (today.toInstant().isAfter(done) ? today : today.plusDays(1)).toInstant();
      }
      case Recurring.When.Weekly(var on, var at) -> {
        ZonedDateTime day = at(from.with(TemporalAdjusters.nextOrSame(on)), at);
        yield (day.toInstant().isAfter(done) ? day : day.plusWeeks(1)).toInstant();
      }
    };
  }

  private static ZonedDateTime at(ZonedDateTime day, LocalTime time) {
    return ZonedDateTime.of(day.toLocalDate(), time, ZoneOffset.UTC);
  }

  @Override
  public boolean isDeterministic() {
    return !(when instanceof Recurring.When.Every);
  }

  @Override
  public boolean isDisabled() {
    return when instanceof Recurring.When.Off;
  }
}

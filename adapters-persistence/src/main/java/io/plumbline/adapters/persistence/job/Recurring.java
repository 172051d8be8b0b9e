package io.plumbline.adapters.persistence.job;

import static io.plumbline.domain.shared.Require.that;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.job.StandingJob;
import io.plumbline.domain.job.StandingJobReport;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something done at set times, by one of all nodes. A time that passed while no node was up is made
 * up for as soon as one is.
 *
 * @param job what it is in words; its name is that in the queue
 * @param work does it, and says what was done
 */
public record Recurring(StandingJob job, When when, Supplier<StandingJobReport> work) {

  /** Something without words of its own, for which admins answer. */
  public Recurring(String name, When when, Runnable work) {
    this(
        new StandingJob(name, name, "", Role.ADMIN, when.words()),
        when,
        () -> {
          work.run();
          return StandingJobReport.of("Done.");
        });
  }

  /** At what times; all in UTC. */
  public sealed interface When {

    /** Never; a node that says so takes it out of the queue. */
    record Off() implements When {}

    /** Every day. */
    record Daily(LocalTime at) implements When {}

    /** Once a week. */
    record Weekly(DayOfWeek on, LocalTime at) implements When {}

    /** Again and again, this long after it was last done. */
    record Every(Duration interval) implements When {

      public Every {
        that(interval.isPositive(), "Every %s is no interval.", interval);
      }
    }

    /** Returns it as people say it: {@code every Monday at 05:30 UTC}. */
    default String words() {
      return switch (this) {
        case Off() -> "off";
        case Every(var interval) -> "every " + Texts.words(interval);
        case Daily(var at) -> "every day at %s UTC".formatted(at);
        case Weekly(var on, var at) ->
            "every %s at %s UTC"
                .formatted(on.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH), at);
      };
    }

    /**
     * Reads {@code off}, {@code every 1m} (or {@code 30s}, {@code 2h}), {@code daily 04:00} or
     * {@code monday 05:00}; empty if it is none.
     */
    static Optional<When> of(String text) {
      if (text.equals("off")) {
        return Optional.of(new Off());
      }
      Matcher interval = Texts.EVERY.matcher(text);
      if (interval.matches()) {
        return Optional.of(
            new Every(Duration.parse("PT" + interval.group(1).toUpperCase(Locale.ROOT))));
      }
      Matcher set = Texts.AT.matcher(text);
      return set.matches() ? Texts.read(set.group(1), set.group(2)) : Optional.empty();
    }
  }

  private static final class Texts {

    private static final Pattern EVERY = Pattern.compile("every ([1-9][0-9]{0,3}[smh])");
    private static final Pattern AT = Pattern.compile("([a-z]+) (\\d\\d:\\d\\d)");

    static String words(Duration interval) {
      if (interval.toSecondsPart() != 0) {
        return counted(interval.toSeconds(), "second");
      }
      return interval.toMinutesPart() == 0
          ? counted(interval.toHours(), "hour")
          : counted(interval.toMinutes(), "minute");
    }

    private static String counted(long count, String unit) {
      return count == 1 ? unit : "%d %ss".formatted(count, unit);
    }

    static Optional<When> read(String word, String time) {
      LocalTime at;
      try {
        at = LocalTime.parse(time);
      } catch (DateTimeException noTime) {
        return Optional.empty();
      }
      return word.equals("daily")
          ? Optional.of(new When.Daily(at))
          : Arrays.stream(DayOfWeek.values())
              .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst()
              .map(day -> new When.Weekly(day, at));
    }
  }

  RecurringTask<Void> task(KeptRuns kept) {
    return Tasks.recurring(job.name(), new UtcSchedule(when))
        .execute((instance, context) -> kept.run(this));
  }
}

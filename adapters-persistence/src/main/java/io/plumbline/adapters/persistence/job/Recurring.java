package io.plumbline.adapters.persistence.job;

import static io.plumbline.domain.shared.Require.that;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something done at set times, by one of all nodes. A time that passed while no node was up is made
 * up for as soon as one is.
 *
 * @param name its name in the queue; another name is another thing
 */
public record Recurring(String name, When when, Runnable work) {

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

  RecurringTask<Void> task() {
    return Tasks.recurring(name, new UtcSchedule(when)).execute((instance, context) -> work.run());
  }
}

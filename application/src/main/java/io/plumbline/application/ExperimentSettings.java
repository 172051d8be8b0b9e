package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set from outside about tests.
 *
 * @param queue when it is seen to that a test waits for its turn
 * @param looks when running tests are looked at
 */
record ExperimentSettings(Recurring.When queue, Recurring.When looks) {

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be
   */
  static ExperimentSettings from(Function<String, Optional<String>> lookup) {
    List<String> wrong = new ArrayList<>();
    ExperimentSettings settings =
        new ExperimentSettings(
            when(lookup, "plumbline.queue.tests", "monday 05:45", wrong),
            when(lookup, "plumbline.look.tests", "daily 06:15", wrong));
    if (!wrong.isEmpty()) {
      throw new Settings.Refused(wrong);
    }
    return settings;
  }

  private static Recurring.When when(
      Function<String, Optional<String>> lookup, String name, String other, List<String> wrong) {
    String text = lookup.apply(name).map(String::strip).filter(set -> !set.isEmpty()).orElse(other);
    Optional<Recurring.When> when = Recurring.When.of(text);
    if (when.isEmpty()) {
      wrong.add(
          "%s is %s; it must be off, every 1h, daily 04:00 or monday 05:45, in UTC."
              .formatted(name.toUpperCase(Locale.ROOT).replace('.', '_'), text));
    }
    return when.or(() -> Recurring.When.of("off")).orElseThrow();
  }
}

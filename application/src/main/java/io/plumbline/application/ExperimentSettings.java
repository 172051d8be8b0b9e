package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set from outside about tests.
 *
 * @param queue when it is seen to that a test waits for its turn
 */
record ExperimentSettings(Recurring.When queue) {

  private static final String QUEUE = "plumbline.queue.tests";

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be
   */
  static ExperimentSettings from(Function<String, Optional<String>> lookup) {
    String text =
        lookup.apply(QUEUE).map(String::strip).filter(set -> !set.isEmpty()).orElse("monday 05:45");
    return new ExperimentSettings(
        Recurring.When.of(text)
            .orElseThrow(
                () ->
                    new Settings.Refused(
                        List.of(
                            "PLUMBLINE_QUEUE_TESTS is %s; it must be off, every 1h, daily 04:00 or monday 05:45, in UTC."
                                .formatted(text)))));
  }
}

package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set from outside about reports.
 *
 * @param publish when what is due is looked for: a digest once its week is over, a report once its
 *     month is
 */
record ReportSettings(Recurring.When publish) {

  private static final String PUBLISH = "plumbline.publish.reports";
  private static final String EARLY = "daily 07:00";

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be
   */
  static ReportSettings from(Function<String, Optional<String>> lookup) {
    String text =
        lookup.apply(PUBLISH).map(String::strip).filter(set -> !set.isEmpty()).orElse(EARLY);
    return new ReportSettings(
        Recurring.When.of(text)
            .orElseThrow(
                () ->
                    new Settings.Refused(
                        List.of(
                            "PLUMBLINE_PUBLISH_REPORTS is %s; it must be off, every 1h, daily 07:00 or monday 07:00, in UTC."
                                .formatted(text)))));
  }
}

package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set from outside about maturity.
 *
 * @param credit when Shapley values are computed for runs that have none on record
 * @param record when what was reached is put on record
 */
record MaturitySettings(Recurring.When credit, Recurring.When record) {

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be, with every reason
   */
  static MaturitySettings from(Function<String, Optional<String>> lookup) {
    List<String> wrong = new ArrayList<>();
    MaturitySettings settings =
        new MaturitySettings(
            when(lookup, "plumbline.compute.credit", "every 1h", wrong),
            when(lookup, "plumbline.record.maturity", "every 1h", wrong));
    if (!wrong.isEmpty()) {
      throw new Settings.Refused(wrong);
    }
    return settings;
  }

  private static Recurring.When when(
      Function<String, Optional<String>> lookup,
      String name,
      String otherwise,
      List<String> wrong) {
    String text =
        lookup.apply(name).map(String::strip).filter(set -> !set.isEmpty()).orElse(otherwise);
    Optional<Recurring.When> when = Recurring.When.of(text);
    if (when.isEmpty()) {
      wrong.add(
          "%s is %s; it must be off, every 1h, daily 06:45 or monday 05:45, in UTC."
              .formatted(name.toUpperCase(Locale.ROOT).replace('.', '_'), text));
    }
    return when.orElseGet(Recurring.When.Off::new);
  }
}

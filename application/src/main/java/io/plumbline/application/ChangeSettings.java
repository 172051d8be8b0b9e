package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set from outside about change requests.
 *
 * @param watch when shipped moves are held to what was promised of them
 * @param expire when requests whose time ran out are ended
 * @param close when requests that are through are closed with what was observed
 * @param recommend when the next move worth asking for is looked for and drafted
 */
record ChangeSettings(
    Recurring.When watch, Recurring.When expire, Recurring.When close, Recurring.When recommend) {

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be, with every reason
   */
  static ChangeSettings from(Function<String, Optional<String>> lookup) {
    List<String> reasons = new ArrayList<>();
    ChangeSettings settings =
        new ChangeSettings(
            when(lookup, "plumbline.watch.changes", "daily 06:00", reasons),
            when(lookup, "plumbline.expire.changes", "every 10m", reasons),
            when(lookup, "plumbline.close.changes", "daily 06:30", reasons),
            when(lookup, "plumbline.recommend.changes", "monday 05:30", reasons));
    if (!reasons.isEmpty()) {
      throw new Settings.Refused(reasons);
    }
    return settings;
  }

  private static Recurring.When when(
      Function<String, Optional<String>> lookup,
      String name,
      String otherwise,
      List<String> reasons) {
    String text =
        lookup.apply(name).map(String::strip).filter(set -> !set.isEmpty()).orElse(otherwise);
    Optional<Recurring.When> when = Recurring.When.of(text);
    if (when.isEmpty()) {
      reasons.add(
          "%s is %s; it must be off, every 10m, daily 06:00 or monday 05:30, in UTC."
              .formatted(name.toUpperCase(Locale.ROOT).replace('.', '_'), text));
    }
    return when.orElseGet(Recurring.When.Off::new);
  }
}

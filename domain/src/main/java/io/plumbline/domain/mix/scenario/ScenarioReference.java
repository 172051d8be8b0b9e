package io.plumbline.domain.mix.scenario;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person names one of a brand's scenarios. */
public sealed interface ScenarioReference {

  /** By its id. */
  record ById(UUID id) implements ScenarioReference {}

  /** By its number within the brand. */
  record ByNumber(int number) implements ScenarioReference {}

  /** Reads {@code S-0007} or an id; empty if the text is neither. */
  static Optional<ScenarioReference> of(String text) {
    Matcher label = Label.PATTERN.matcher(text);
    if (label.matches()) {
      return Optional.of(new ByNumber(Integer.parseInt(label.group(1))));
    }
    return Label.ID.matcher(text).matches()
        ? Optional.of(new ById(UUID.fromString(text)))
        : Optional.empty();
  }

  /** The two ways of writing one down. */
  final class Label {

    private static final Pattern PATTERN = Pattern.compile("S-(\\d{1,9})");
    private static final Pattern ID =
        Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Label() {}
  }
}

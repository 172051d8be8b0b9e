package io.plumbline.adapters.web.rest.experiment;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was sent, or why it cannot be. */
final class Sent {

  private Sent() {}

  /**
   * Returns a value that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("A test needs the field %s.".formatted(field));
    }
    return value;
  }

  /**
   * Returns the constant of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E named(Class<E> type, String field, @Nullable String name) {
    String wanted = needed(field, name);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The field %s is one of: %s."
                        .formatted(
                            field,
                            Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))));
  }
}

package io.plumbline.domain.shared;

import org.jspecify.annotations.Nullable;

/** The guard of every constructor: states what must hold, so that NaN fails too. */
public final class Require {

  private Require() {}

  /**
   * Throws unless {@code condition} holds.
   *
   * @param message a {@link String#format} pattern that names the value and what would be accepted
   * @throws IllegalArgumentException with the formatted message
   */
  public static void that(boolean condition, String message, @Nullable Object... values) {
    if (!condition) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}

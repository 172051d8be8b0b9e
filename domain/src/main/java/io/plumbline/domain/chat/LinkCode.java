package io.plumbline.domain.chat;

import java.time.Duration;
import java.time.Instant;

/**
 * What a signed-in person types into the chat to show that both are one; it works once.
 *
 * @param text told this once, and kept only as a hash
 * @param until when it works no more
 */
public record LinkCode(String text, Instant until) {

  /** How long a code works. */
  public static final Duration LIFE = Duration.ofMinutes(10);
}

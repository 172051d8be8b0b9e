package io.plumbline.domain.change.shipping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a target says it has. */
public sealed interface Reading {

  /** It has so much, in its own unit. */
  record Present(long units) implements Reading {}

  /** It cannot be asked; it holds to the idempotency key instead. */
  record Mute() implements Reading {}

  /**
   * No clear answer came.
   *
   * @param retryAfter how long it asks to be left alone
   */
  record Unreachable(String why, @Nullable Duration retryAfter) implements Reading {}

  /** It will not say, now or later: there is no such budget, or it is none of ours. */
  record Refused(String why) implements Reading {}
}

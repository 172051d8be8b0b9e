package io.plumbline.domain.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending something. */
public sealed interface Sending {

  /** The other side has it. */
  record Sent() implements Sending {}

  /**
   * It has to be tried again.
   *
   * @param retryAfter how long the other side asks to be left alone; absent if it does not say
   */
  record Failed(String why, @Nullable Duration retryAfter) implements Sending {}

  /** Trying again would not help. */
  record Refused(String why) implements Sending {}
}

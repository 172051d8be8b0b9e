package io.plumbline.domain.change.shipping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call that sets a budget. */
public sealed interface Answer {

  /** The target has it, and says so. */
  record Accepted(String receipt) implements Answer {}

  /**
   * No clear answer came: it may have arrived or not.
   *
   * @param retryAfter how long the target asks to be left alone
   */
  record Unclear(String why, @Nullable Duration retryAfter) implements Answer {}

  /** The target will not have it, and changed nothing. */
  record Refused(String why) implements Answer {}
}

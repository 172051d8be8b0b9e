package io.plumbline.domain.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of posting or changing a message. */
public sealed interface Posting {

  /** It stands there. */
  record Done(String place) implements Posting {}

  /**
   * It does not, or nobody knows.
   *
   * @param why without addresses and secrets
   * @param retryAfter how long the chat asks to be left alone
   */
  record Failed(String why, @Nullable Duration retryAfter) implements Posting {}
}

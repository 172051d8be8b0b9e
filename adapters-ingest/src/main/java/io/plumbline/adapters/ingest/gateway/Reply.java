package io.plumbline.adapters.ingest.gateway;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came back from a call. */
public sealed interface Reply {

  /** Statuses that say nothing of what was asked: try again. */
  Set<Integer> PASSING = Set.of(401, 408, 425, 429);

  /**
   * An answer of the server's.
   *
   * @param retryAfter how long it asks to be left alone
   */
  record Received(int status, byte[] body, @Nullable Duration retryAfter) implements Reply {

    /** Whether it says yes. */
    public boolean good() {
      return status / 100 == 2;
    }

    /** Whether the server is at fault, or wants to be asked later, or lacks a credential. */
    public boolean passing() {
      return status >= 500 || PASSING.contains(status);
    }

    /** In a few words. */
    public String why() {
      return status == 401 ? "HTTP 401: the credential is not accepted" : "HTTP " + status;
    }
  }

  /** Nothing, or not in time, or too much; whether the call arrived is unknown. */
  record Lost(String why) implements Reply {}

  /** The call was not made: its address is none we call. */
  record Forbidden(String why) implements Reply {}
}

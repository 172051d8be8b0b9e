package io.plumbline.domain.access.port;

import java.time.Instant;

/** The memory of failed sign-ins, by name, against guessing. */
public interface SignInAttempts {

  /** Notes a failure. */
  void failed(String name, Instant at);

  /** Returns how many failures there were since {@code since}. */
  int failuresSince(String name, Instant since);

  /** Forgets the failures of this name. */
  void clear(String name);
}

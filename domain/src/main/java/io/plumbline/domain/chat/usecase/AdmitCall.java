package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.chat.port.SeenCalls;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Lets a call in whose signature was found good, once, and only around the time it was signed: five
 * minutes before and after, whichever clock is wrong.
 */
public final class AdmitCall {

  /** By how much the clocks may differ, either way. */
  public static final Duration SKEW = Duration.ofMinutes(5);

  /** Whether a call is let in. */
  public enum Answer {
    ADMITTED,
    TOO_OLD,
    FROM_THE_FUTURE,
    SEEN_BEFORE
  }

  private final SeenCalls seen;
  private final Transaction transaction;
  private final InstantSource clock;

  public AdmitCall(SeenCalls seen, Transaction transaction, InstantSource clock) {
    this.seen = seen;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Returns whether the call is let in.
   *
   * @param signature the hash of the signature, which stands for the call
   * @param signedAt the signed time stamp, in whole seconds
   */
  public Answer admit(Hash signature, Instant signedAt) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (signedAt.isBefore(now.minus(SKEW))) {
      return Answer.TOO_OLD;
    }
    if (signedAt.isAfter(now.plus(SKEW))) {
      return Answer.FROM_THE_FUTURE;
    }
    // kept for as long again as the stamp lasts, for nodes whose clocks differ
    Instant until = signedAt.plus(SKEW.multipliedBy(2));
    return transaction.in(() -> seen.first(signature, now, until))
        ? Answer.ADMITTED
        : Answer.SEEN_BEFORE;
  }
}

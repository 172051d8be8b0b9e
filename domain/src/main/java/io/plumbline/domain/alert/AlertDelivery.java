package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One alert for one receiver: written down with the alert, sent afterwards, tried again until it is
 * sent or given up. Its id goes out with every attempt, so that a receiver can tell a repetition.
 *
 * @param alert the alert's number
 * @param attempt how many attempts failed
 * @param due when it is tried next; absent once it is sent or given up
 * @param sent when it was sent; absent if it was not
 * @param failure why the last attempt failed; absent if none did or it is sent
 */
public record AlertDelivery(
    UUID id,
    BrandId brand,
    int alert,
    AlertRoute.Receiver receiver,
    int attempt,
    @Nullable Instant due,
    @Nullable Instant sent,
    @Nullable String failure) {

  /** After so many failures nobody tries any more: some nine hours. */
  public static final int PATIENCE = 16;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int DOUBLED_AT_MOST = 7;
  private static final int LONGEST_FAILURE = 300;

  public AlertDelivery {
    that(attempt >= 0, "Attempts (%s) are counted.", attempt);
    that(sent == null || due == null, "What is sent is not tried again.");
  }

  /** Returns one to be sent. */
  public static AlertDelivery of(UUID id, Alert alert, AlertRoute.Receiver to, Instant now) {
    return new AlertDelivery(id, alert.brand(), alert.number(), to, 0, now, null, null);
  }

  /** Returns it while a node works on it. */
  public AlertDelivery inHand(Instant until) {
    return new AlertDelivery(id, brand, alert, receiver, attempt, until, sent, failure);
  }

  /** Returns it sent. */
  public AlertDelivery sent(Instant now) {
    return new AlertDelivery(id, brand, alert, receiver, attempt, null, now, null);
  }

  /** Returns it with no attempt left: why. */
  public AlertDelivery givenUp(String why) {
    return new AlertDelivery(id, brand, alert, receiver, attempt, null, null, why);
  }

  /**
   * Returns it after an attempt that failed: tried again after 30 s, twice as long each time, at
   * most an hour; given up after {@link #PATIENCE}.
   *
   * @param asked how long the receiver asks to be left alone; absent if it does not say
   */
  public AlertDelivery failed(Instant now, String why, @Nullable Duration asked) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt, DOUBLED_AT_MOST));
    Duration own = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    Duration wait = asked != null && asked.compareTo(own) > 0 ? asked : own;
    String told = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    int failures = attempt + 1;
    return new AlertDelivery(
        id,
        brand,
        alert,
        receiver,
        failures,
        failures < PATIENCE ? now.plus(wait) : null,
        null,
        told);
  }

  /** Returns whether it was not sent and is tried no more. */
  public boolean isGivenUp() {
    return due == null && sent == null;
  }
}

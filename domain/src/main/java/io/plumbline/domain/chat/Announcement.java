package io.plumbline.domain.chat;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message about a request that was put forward: where it is, what it shows, and which nonce
 * counts.
 *
 * @param step the step of the request's history that put it forward; put forward again, it has
 *     another message
 * @param expires when its button counts no more, whatever else happens
 * @param nonce the hash of the nonce in the message; none while it has no button that counts
 * @param place where the chat keeps the message; none before it is posted
 * @param shown how many approvals the message shows
 * @param settled whether nothing is to be told any more
 * @param attempt how many calls failed since the last that did not
 * @param due when it is to be looked at
 */
public record Announcement(
    UUID id,
    BrandId brand,
    String label,
    int step,
    Medium medium,
    Hash content,
    Instant expires,
    @Nullable Hash nonce,
    @Nullable String place,
    int shown,
    boolean settled,
    int attempt,
    Instant due) {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int DOUBLED_AT_MOST = 8;

  public Announcement {
    that(step >= 2 && shown >= 0 && attempt >= 0, "Step, approvals and attempts are counts.");
  }

  /** Returns this with a button that counts now; the one before counts no more. */
  public Announcement offering(@Nullable Hash next) {
    return with(next, place, shown, settled, attempt, due);
  }

  /** Returns this as it stands in the chat now. */
  public Announcement told(String where, int approvals, boolean over, Instant now) {
    return with(over ? null : nonce, where, approvals, over, 0, now);
  }

  /** Returns this with nothing new to tell; to be looked at again. */
  public Announcement rested(Instant now) {
    return with(nonce, place, shown, settled, 0, now);
  }

  /** Returns this while a node works on it. */
  public Announcement inHand(Instant until) {
    return with(nonce, place, shown, settled, attempt, until);
  }

  /** Returns this with nothing left to tell. */
  public Announcement ended() {
    return with(null, place, shown, true, attempt, due);
  }

  /**
   * Returns this after a call that failed, to be tried again: after 15 s, twice as long each time,
   * at most an hour.
   *
   * @param asked how long the chat asks to be left alone; null if it does not say
   */
  public Announcement failed(Instant now, @Nullable Duration asked) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt, DOUBLED_AT_MOST));
    Duration own = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    Duration longer = asked != null && asked.compareTo(own) > 0 ? asked : own;
    return with(nonce, place, shown, settled, attempt + 1, now.plus(longer));
  }

  private Announcement with(
      @Nullable Hash nonce,
      @Nullable String place,
      int shown,
      boolean settled,
      int attempt,
      Instant due) {
    return new Announcement(
        id, brand, label, step, medium, content, expires, nonce, place, shown, settled, attempt,
        due);
  }
}

package io.plumbline.adapters.web.rest.chat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the calls that were kept out, and logs the counts once a minute: whoever sends many fills
 * neither log nor ledger. Calls that are let in are never held up by those that are not.
 */
public final class KeptOutCalls {

  /** Kept-out calls of a minute that are answered in words; the others are told to wait. */
  static final int A_MINUTE = 120;

  private static final Logger LOG = System.getLogger(KeptOutCalls.class.getName());
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<SlackDoor.Reason, Integer> counts = new EnumMap<>(SlackDoor.Reason.class);
  private Instant since = Instant.EPOCH;
  private int count;

  public KeptOutCalls(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts one; returns whether there were too many of late. */
  synchronized boolean tooMany(SlackDoor.Reason why) {
    Instant now = clock.instant();
    if (Duration.between(since, now).compareTo(MINUTE) >= 0) {
      if (count > 1) {
        LOG.log(Level.WARNING, "Calls of the chat kept out in a minute: {0}", counts);
      }
      counts.clear();
      count = 0;
      since = now;
    }
    counts.merge(why, 1, Integer::sum);
    count++;
    if (count == 1) {
      LOG.log(Level.WARNING, "A call of the chat was kept out: {0}", why);
    }
    return count > A_MINUTE;
  }
}

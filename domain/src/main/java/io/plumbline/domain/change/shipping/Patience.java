package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one waits between calls that got no clear answer, and when one gives up.
 *
 * @param first the first wait; each next one is twice as long
 * @param longest the longest wait
 * @param tries after so many in a row the change is given up; setting back is never given up
 */
public record Patience(Duration first, Duration longest, int tries) {

  /** 30 seconds, doubled to at most an hour; given up after 12 calls, some 5 hours. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(30), Duration.ofHours(1), 12);

  public Patience {
    that(
        first.isPositive() && longest.compareTo(first) >= 0 && tries >= 1,
        "No such patience: %s to %s, %s tries.",
        first,
        longest,
        tries);
  }

  /**
   * Returns how long to wait.
   *
   * @param failed calls in a row that got no clear answer, this one included
   * @param asked what the target asked for; heeded up to {@code longest}
   */
  Duration wait(int failed, @Nullable Duration asked) {
    Duration own = first;
    for (int i = 1; i < failed && own.compareTo(longest) < 0; i++) {
      own = own.multipliedBy(2);
    }
    Duration wished = asked != null && asked.compareTo(own) > 0 ? asked : own;
    return wished.compareTo(longest) > 0 ? longest : wished;
  }

  boolean over(int failed) {
    return failed >= tries;
  }
}

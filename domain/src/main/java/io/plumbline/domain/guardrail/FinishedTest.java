package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A test that has been read out.
 *
 * @param ended its last day
 * @param smallestEffect the smallest effect it could detect, as a part of the outcome
 */
public record FinishedTest(String id, ChannelId channel, LocalDate ended, double smallestEffect) {
  public FinishedTest {
    that(!id.isBlank(), "A test has an id.");
    that(
        smallestEffect > 0, "The smallest effect of %s (%s) must be positive.", id, smallestEffect);
  }

  /** Returns whether it had ended by {@code day}, at most {@code weeks} weeks before. */
  boolean counts(LocalDate day, int weeks) {
    return !ended.isAfter(day) && age(day) <= 7L * weeks;
  }

  long age(LocalDate day) {
    return ChronoUnit.DAYS.between(ended, day);
  }
}

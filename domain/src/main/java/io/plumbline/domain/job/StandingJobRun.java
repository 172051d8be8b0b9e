package io.plumbline.domain.job;

import static io.plumbline.domain.shared.Require.that;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a standing job.
 *
 * @param job its name
 * @param outcome one sentence: what was done; empty if it broke off
 * @param failure why it failed, in one line; absent if it did not
 * @param node which node ran it
 */
public record StandingJobRun(
    String job,
    Instant started,
    Instant ended,
    String outcome,
    @Nullable String failure,
    String node) {

  public StandingJobRun {
    that(!ended.isBefore(started), "A run ends (%s) after it starts (%s).", ended, started);
  }

  /** Returns how long it took. */
  public Duration took() {
    return Duration.between(started, ended);
  }
}

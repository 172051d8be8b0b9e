package io.plumbline.adapters.web.rest.experiment;

import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.job.JobCancelled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Designs that callers wait for: one at a time, as each takes a processor for seconds, and none for
 * longer than a caller would wait.
 */
public final class DesignsUnderWay {

  /** How long one may take before it is given up. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private final PreviewDesign preview;
  private final InstantSource clock;
  private final Semaphore free = new Semaphore(1);

  public DesignsUnderWay(PreviewDesign preview, InstantSource clock) {
    this.preview = preview;
    this.clock = clock;
  }

  /**
   * Returns what the brand's history allows; empty if another is looked for at this moment.
   *
   * @throws JobCancelled if it took too long
   * @throws IllegalArgumentException if the constraints contradict each other
   */
  Optional<PreviewDesign.Outcome> design(PreviewDesign.Command command) {
    if (!free.tryAcquire()) {
      return Optional.empty();
    }
    try {
      Instant end = clock.instant().plus(LONGEST);
      return Optional.of(
          preview.design(
              command,
              (done, doing) -> {
                if (clock.instant().isAfter(end)) {
                  throw new JobCancelled(
                      "It took more than %d seconds: try fewer durations or tests beside each other."
                          .formatted(LONGEST.toSeconds()));
                }
              }));
    } finally {
      free.release();
    }
  }
}

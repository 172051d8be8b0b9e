package io.plumbline.adapters.web.rest.job;

import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.usecase.ListStandingJobs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A standing job and how it stands.
 *
 * @param owner the role that answers for it
 * @param schedule when, in words
 * @param next when it runs next; absent if it is off
 * @param failures how many runs failed in a row, up to the last
 */
public record StandingJobJson(
    String name,
    String title,
    String purpose,
    String owner,
    String schedule,
    @Nullable Run last,
    @Nullable Instant next,
    boolean running,
    int failures) {

  /**
   * Its newest run.
   *
   * @param failure why it failed; absent if it did not
   */
  public record Run(
      Instant startedAt, Instant endedAt, String outcome, @Nullable String failure, String node) {}

  static StandingJobJson from(ListStandingJobs.Line line) {
    StandingJobRun last = line.last();
    return new StandingJobJson(
        line.job().name(),
        line.job().title(),
        line.job().purpose(),
        line.job().owner().name(),
        line.job().schedule(),
        last == null
            ? null
            : new Run(last.started(), last.ended(), last.outcome(), last.failure(), last.node()),
        line.next(),
        line.running(),
        line.failures());
  }
}

package io.plumbline.adapters.persistence.job;

import io.plumbline.domain.job.StandingJobReport;
import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.port.StandingJobs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Runs standing jobs on one node and keeps what came of each; a failure is kept and thrown on.
 *
 * @param node the name of the node
 */
record KeptRuns(StandingJobs kept, String node) {

  void run(Recurring recurring) {
    Instant started = Instant.now();
    StandingJobReport report;
    try {
      report = recurring.work().get();
    } catch (RuntimeException | Error failure) {
      try {
        keep(recurring, started, "", FailureWords.of(failure));
      } catch (RuntimeException unkept) {
        failure.addSuppressed(unkept);
      }
      throw failure;
    }
    keep(
        recurring,
        started,
        report.outcome(),
        report.failures().isEmpty() ? null : FailureWords.of(String.join("; ", report.failures())));
  }

  private void keep(
      Recurring recurring, Instant started, String outcome, @Nullable String failure) {
    Instant now = Instant.now();
    kept.keep(
        new StandingJobRun(
            recurring.job().name(),
            started,
            now.isBefore(started) ? started : now,
            outcome,
            failure,
            node));
  }
}

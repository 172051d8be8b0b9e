package io.plumbline.domain.job;

import java.util.List;

/**
 * What one run of a standing job says of itself.
 *
 * @param outcome one sentence: what was done
 * @param failures what broke without holding up the rest, a sentence each
 */
public record StandingJobReport(String outcome, List<String> failures) {

  public StandingJobReport {
    failures = List.copyOf(failures);
  }

  /** Returns a report of a run in which nothing broke. */
  public static StandingJobReport of(String outcome) {
    return new StandingJobReport(outcome, List.of());
  }
}

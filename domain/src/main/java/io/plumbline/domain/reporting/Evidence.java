package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Comparator;

/** What stands behind a channel's figures besides the model. */
public enum Evidence {
  /** A lift test that ended within the last 26 weeks of the model's data. */
  TESTED,
  /** A lift test older than that. */
  STALE,
  /** Nothing but the model. */
  MODEL_ONLY;

  private static final int FRESH_WEEKS = 26;

  /** Returns what stands behind a channel of a model: its newest lift test, if it has one. */
  public static Evidence behind(ChannelId channel, MixModelReport report) {
    LocalDate oldest = report.data().last().minusWeeks(FRESH_WEEKS);
    return report.calibrationsOf(channel).stream()
        .map(CalibrationResult::test)
        .map(test -> test.end().isBefore(oldest) ? STALE : TESTED)
        .min(Comparator.naturalOrder())
        .orElse(MODEL_ONLY);
  }
}

package io.plumbline.domain.mix.backtest;

import io.plumbline.domain.ledger.Fact;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The fact that a fit was asked for because a run forecast too badly.
 *
 * @param error the run's weighted error, as a fraction
 * @param highest the largest that is accepted
 * @param job the job that fits
 */
public record RefitQueued(String runLabel, double error, double highest, UUID job) implements Fact {

  @Override
  public Kind kind() {
    return Kind.MODEL_REFIT_QUEUED;
  }

  @Override
  public String subject() {
    return job.toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("run", runLabel);
    details.put("wmape", Double.toString(error));
    details.put("highest_error", Double.toString(highest));
    return details;
  }

  @Override
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%s forecast %.1f %% wrong, more than %.1f %%: a fit was asked for",
        runLabel,
        100 * error,
        100 * highest);
  }
}

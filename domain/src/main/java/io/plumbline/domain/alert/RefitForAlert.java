package io.plumbline.domain.alert;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The fact that a fit was asked for because forecasts missed by too much (ALR-03).
 *
 * @param label the alert's
 * @param error of the last four weeks, as a part
 * @param job the job that fits
 */
public record RefitForAlert(String label, double error, UUID job) implements Fact {

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
    details.put("alert", label);
    details.put("wmape", Double.toString(error));
    details.put("highest_error", Double.toString(AlertThresholds.LARGEST_ERROR));
    return details;
  }

  @Override
  public String summary() {
    return "%s asks for recalibration: a fit was asked for".formatted(label);
  }
}

package io.plumbline.domain.experiment;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The fact that a fit was asked for because a test was read out.
 *
 * @param job the job that fits
 */
public record RefitForTest(String label, UUID job) implements Fact {

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
    details.put("experiment", label);
    return details;
  }

  @Override
  public String summary() {
    return "%s is read out: a fit that is held to it was asked for".formatted(label);
  }
}

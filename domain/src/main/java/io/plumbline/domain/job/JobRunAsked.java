package io.plumbline.domain.job;

import io.plumbline.domain.ledger.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that somebody had a standing job run out of turn; in the ledger of every brand, for it
 * works on all of them.
 */
public record JobRunAsked(StandingJob job, Instant at) implements Fact {

  @Override
  public Kind kind() {
    return Kind.JOB_RUN_ASKED;
  }

  @Override
  public String subject() {
    return job.name();
  }

  @Override
  public SortedMap<String, String> details() {
    return new TreeMap<>(Map.of("title", job.title(), "asked_at", at.toString()));
  }

  @Override
  public String summary() {
    return "%s is run out of turn".formatted(job.title());
  }
}

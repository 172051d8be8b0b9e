package io.plumbline.domain.mix;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.UUID;

/**
 * A fit of a brand's data as it is kept: what was asked, when, by whom, and what it answers.
 *
 * @param number the run's number within the brand, from 1
 * @param spec the specification as text, every default filled in
 */
public record ModelRun(
    UUID id,
    BrandId brand,
    int number,
    Instant at,
    Actor requestedBy,
    String spec,
    MixModelReport report) {

  /** Returns the name people use: {@code R-0007}. */
  public String label() {
    return "R-%04d".formatted(number);
  }
}

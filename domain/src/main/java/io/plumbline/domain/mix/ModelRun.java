package io.plumbline.domain.mix;

import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.UUID;

/**
 * A fit of a brand's data as it is kept: what was asked, when, by whom, and what it answers.
 *
 * @param number the run's number within the brand, from 1
 * @param spec the specification as text, every default filled in
 * @param code the program that fitted it
 */
public record ModelRun(
    UUID id,
    BrandId brand,
    int number,
    Instant at,
    Actor requestedBy,
    String spec,
    CodeVersion code,
    MixModelReport report) {

  /** Returns the same run, of marginal returns only what is back within the window. */
  public ModelRun within(PaybackWindow payback) {
    return new ModelRun(id, brand, number, at, requestedBy, spec, code, report.within(payback));
  }

  /** Returns the name people use: {@code R-0007}. */
  public String label() {
    return label(number);
  }

  /** Returns the name of the run with this number. */
  public static String label(int number) {
    return "R-%04d".formatted(number);
  }
}

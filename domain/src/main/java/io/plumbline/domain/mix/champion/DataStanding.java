package io.plumbline.domain.mix.champion;

import io.plumbline.domain.shared.Finding;
import java.util.List;

/** How the data of today stand to those a run saw. */
public sealed interface DataStanding {

  /** They are the same. */
  record Current() implements DataStanding {}

  /**
   * What it saw is unchanged, and there are more periods behind.
   *
   * @param days how many days they span
   */
  record Grown(int periods, int days) implements DataStanding {}

  /** Numbers that it saw were changed since. */
  record Changed(String sha256) implements DataStanding {}

  /** Its specification no longer fits the data, or can no longer be read: every finding. */
  record Unusable(List<Finding> findings) implements DataStanding {

    public Unusable {
      findings = List.copyOf(findings);
    }
  }
}

package io.plumbline.domain.mix;

import io.plumbline.domain.shared.Finding;
import java.util.List;

/** What became of a specification and a data set put together. */
public sealed interface Resolution {

  /** They fit; {@code findings} are warnings. */
  record Resolved(ResolvedMixModel model, List<Finding> findings) implements Resolution {

    public Resolved {
      findings = List.copyOf(findings);
    }
  }

  /** They do not: every finding. */
  record Refused(List<Finding> findings) implements Resolution {

    public Refused {
      findings = List.copyOf(findings);
    }
  }
}

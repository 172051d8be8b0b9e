package io.plumbline.domain.experiment.design;

import java.util.List;

/** What came of a request for a design. */
public sealed interface DesignOutcome {

  /** There are designs, for each cell the recommended one first, and why it is. */
  record Feasible(List<DesignCandidate> candidates, String reason) implements DesignOutcome {
    public Feasible {
      candidates = List.copyOf(candidates);
    }
  }

  /** There is none: what stands in the way, and the designs that come nearest. */
  record Infeasible(List<BindingConstraint> binding, List<DesignCandidate> nearest)
      implements DesignOutcome {
    public Infeasible {
      binding = List.copyOf(binding);
      nearest = List.copyOf(nearest);
    }
  }
}

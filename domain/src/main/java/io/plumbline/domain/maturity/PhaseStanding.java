package io.plumbline.domain.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far a brand is in a phase.
 *
 * @param gates in the phase's own order
 */
public record PhaseStanding(Phase phase, State state, List<MilestoneStanding> gates) {

  /** Where a phase lies. */
  public enum State {
    /** Its gates and those of all phases before are reached. */
    PASSED,
    /** It is the first that is not passed. */
    CURRENT,
    /** One before it is not passed, whichever of its own gates are reached. */
    AHEAD
  }

  public PhaseStanding {
    gates = List.copyOf(gates);
  }

  /** Returns how many of its gates are reached. */
  public int done() {
    return (int) gates.stream().filter(MilestoneStanding::done).count();
  }

  /** Returns the four phases in order. */
  public static List<PhaseStanding> all(Map<Milestone, MilestoneStanding> milestones) {
    List<PhaseStanding> phases = new ArrayList<>();
    boolean passed = true;
    for (Phase phase : Phase.values()) {
      List<MilestoneStanding> gates = phase.gates().stream().map(milestones::get).toList();
      boolean own = gates.stream().allMatch(MilestoneStanding::done);
      State state = !passed ? State.AHEAD : own ? State.PASSED : State.CURRENT;
      phases.add(new PhaseStanding(phase, state, gates));
      passed = passed && own;
    }
    return phases;
  }
}

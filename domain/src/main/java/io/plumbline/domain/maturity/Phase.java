package io.plumbline.domain.maturity;

import java.util.List;

/** The four phases, each with the gates that lead out of it. */
public enum Phase {
  BASELINE("Baseline", List.of(Milestone.EXTRACTION, Milestone.CLEAN_DATA, Milestone.FRAMEWORK)),
  MODEL_BUILD(
      "Model build",
      List.of(Milestone.CHAMPION, Milestone.BACKTEST, Milestone.SHAPLEY, Milestone.RECOMMENDATION)),
  TEST("Test", List.of(Milestone.READ_OUT, Milestone.CALIBRATION)),
  CONTINUOUS_OPTIMISATION(
      "Continuous optimisation",
      List.of(Milestone.SHIPPED, Milestone.CLOSED_MOVE, Milestone.MONTHLY_REPORT));

  private final String title;
  private final List<Milestone> gates;

  Phase(String title, List<Milestone> gates) {
    this.title = title;
    this.gates = gates;
  }

  /** Returns its name for people. */
  public String title() {
    return title;
  }

  /** Returns what has to be reached to leave it. */
  public List<Milestone> gates() {
    return gates;
  }

  /** Returns its number, from 1. */
  public int number() {
    return ordinal() + 1;
  }
}

package io.plumbline.domain.experiment.readout.sdid;

/** How weights are found. */
public enum Solver {
  /** To the optimum. */
  EXACT,
  /** With the stopping rule of the published package, whose digits it gives. */
  PUBLISHED
}

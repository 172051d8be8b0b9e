package io.plumbline.domain.experiment.readout.time;

/** How far a finding can be relied on, by how it came about; the best first. */
public enum EvidenceGrade {
  /** Treatment was drawn by lot among geos, blocks or people. */
  RANDOMISED,
  /** Treated units were chosen, others not treated stand for them. */
  CONTROLLED,
  /**
   * One series before and after: season, trend and whatever else happened are confounded with it.
   */
  INTERRUPTED,
  /** Taken over from elsewhere; only its figures are known. */
  REPORTED
}

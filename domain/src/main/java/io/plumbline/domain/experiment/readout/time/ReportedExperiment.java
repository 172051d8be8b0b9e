package io.plumbline.domain.experiment.readout.time;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.StudentInference;

/**
 * An experiment that was read out elsewhere and is registered with its figures.
 *
 * @param lift as a part
 * @param standardError of the lift, positive
 * @param source where the figures come from
 */
public record ReportedExperiment(double lift, double standardError, String source) {

  private static final double MANY = 1e6;

  public ReportedExperiment {
    that(Double.isFinite(lift), "The lift must be a number.");
    that(standardError > 0, "The standard error (%s) must be positive.", standardError);
    that(!source.isBlank(), "A reported experiment names its source.");
  }

  /** Returns how far it can be relied on. */
  public EvidenceGrade grade() {
    return EvidenceGrade.REPORTED;
  }

  /** Returns what follows from its figures. */
  public LiftInference inference(Alternative alternative) {
    return new StudentInference(lift, standardError, MANY, alternative);
  }
}

package io.plumbline.adapters.web.preview;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;

/** A lift that was found for certain, with an interval of this half width at every level. */
public record MadeUpLift(double estimate, double half) implements LiftInference {

  @Override
  public double standardError() {
    return half / 2;
  }

  @Override
  public Alternative alternative() {
    return Alternative.TWO_SIDED;
  }

  @Override
  public double pValue() {
    return 0.001;
  }

  @Override
  public LiftInterval interval(double alpha) {
    return new LiftInterval(estimate - half, estimate + half, new Probability(1 - alpha));
  }
}

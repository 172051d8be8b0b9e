package io.plumbline.domain.experiment.readout.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;

/** What every inference has to keep. */
public final class LiftRules {

  private LiftRules() {}

  /** Checks that interval and p-value are one test and that the estimate lies inside. */
  public static void hold(LiftInference inference) {
    assertThat(inference.pValue()).isBetween(0.0, 1.0);
    assertThat(inference.standardError()).isPositive();
    for (double alpha : new double[] {0.01, 0.05, 0.1, 0.2, 0.4}) {
      LiftInterval interval = inference.interval(alpha);
      assertThat(interval.contains(0))
          .as("p %s, alpha %s, %s", inference.pValue(), alpha, interval)
          .isEqualTo(inference.pValue() >= alpha);
      assertThat(interval.contains(inference.estimate()))
          .as("estimate %s in %s", inference.estimate(), interval)
          .isTrue();
      if (inference.alternative() == Alternative.GREATER) {
        assertThat(interval.upper()).isEqualTo(Double.POSITIVE_INFINITY);
      }
      if (inference.alternative() == Alternative.LESS) {
        assertThat(interval.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
      }
    }
  }
}

package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Geo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a test moved, by one method. All absolute figures follow from the relative lift and the
 * outcome there would have been without treatment, so that none contradicts another.
 *
 * @param lift of the outcome as a part: 0.05 is 5 %
 * @param expected the treated geos' outcome over the window had they not been treated, in the KPI's
 *     unit; lift times this is the incremental outcome
 * @param geos how many geos were treated
 * @param periods how many periods count into the effect
 * @param treated the mean outcome of the treated geos by period, from period 0 to the last that
 *     counts; not to be written to
 * @param counterfactual the same had they not been treated
 * @param weights what each control counts for; empty where the method has none
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record Effect(
    Method method,
    LiftInference lift,
    double expected,
    int geos,
    int periods,
    double[] treated,
    double[] counterfactual,
    Map<Geo, Double> weights,
    PrePeriodFit fit) {

  public Effect {
    that(Double.isFinite(expected), "The expected outcome must be a number.");
    that(geos > 0 && periods > 0, "An effect is of a geo and a period.");
    that(treated.length == counterfactual.length, "Both series have the same periods.");
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** Returns the outcome that the treatment added over all treated geos and periods. */
  public double incremental() {
    return lift.estimate() * expected;
  }

  /** Returns the effect on one treated geo in one period, in the KPI's unit. */
  public double att() {
    return incremental() / ((double) geos * periods);
  }

  /** Returns the standard error of the incremental outcome. */
  public double incrementalError() {
    return lift.standardError() * Math.abs(expected);
  }

  /** Returns the interval of the incremental outcome; the expected outcome is positive. */
  public LiftInterval incrementalInterval(double alpha) {
    return lift.interval(alpha).times(expected);
  }

  /** Returns whether no effect is rejected at {@code alpha}. */
  public boolean significant(double alpha) {
    return lift.pValue() < alpha;
  }
}

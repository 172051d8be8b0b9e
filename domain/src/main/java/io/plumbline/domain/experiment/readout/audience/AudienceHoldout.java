package io.plumbline.domain.experiment.readout.audience;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.RatioInference;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.shared.Probability;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * People who were treated against people held out.
 *
 * @param share of people that were to be treated, inside (0, 1)
 */
public record AudienceHoldout(Arm treated, Arm heldOut, double share) {

  private static final double MISMATCH = 0.001;

  public AudienceHoldout {
    that(share > 0 && share < 1, "The share to be treated (%s) must lie in (0, 1).", share);
    that(
        treated.mean() > 0 && heldOut.mean() > 0,
        "Both arms have a positive outcome; a lift is a part of it.");
    that(treated.variance() + heldOut.variance() > 0, "Nobody differs from anybody in either arm.");
  }

  /** Returns the lift, by the logarithm of the ratio of both means (delta method, Welch's t). */
  public LiftInference lift(Alternative alternative) {
    double one = part(treated);
    double other = part(heldOut);
    double degrees =
        (one + other)
            * (one + other)
            / (one * one / (treated.people() - 1) + other * other / (heldOut.people() - 1));
    return new RatioInference(
        new StudentInference(
            Math.log(treated.mean() / heldOut.mean()),
            Math.sqrt(one + other),
            degrees,
            alternative));
  }

  private static double part(Arm arm) {
    return arm.variance() / (arm.mean() * arm.mean() * arm.people());
  }

  /** Returns the outcome that treatment added over all treated people. */
  public double incremental() {
    return (treated.mean() - heldOut.mean()) * treated.people();
  }

  /** Returns how likely a split at least as uneven were, had people been assigned as planned. */
  public Probability split() {
    double all = (double) treated.people() + heldOut.people();
    double on = all * share;
    double off = all * (1 - share);
    double square =
        Math.pow(treated.people() - on, 2) / on + Math.pow(heldOut.people() - off, 2) / off;
    return new Probability(
        Math.clamp(1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(square), 0, 1));
  }

  /** Returns whether the arms' sizes are as planned; if not, who was assigned is in doubt. */
  public boolean balanced() {
    return split().value() >= MISMATCH;
  }
}

package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.LagKernel;
import java.util.List;

/**
 * The effect builds up, peaks at lag {@code theta} and dies away: weights alpha^((lag - theta)^2).
 *
 * <p>Jin, Wang, Sun, Chan, Koehler (2017), Bayesian Methods for Media Mix Modeling with Carryover
 * and Shape Effects.
 */
public record DelayedCarryOver(int maxLag, List<ShapeParameter> parameters)
    implements WeightedCarryOver {

  /** Prior scale of the peak: two weeks. */
  private static final double PEAK_WEEKS = 2;

  public DelayedCarryOver {
    that(maxLag >= 1, "A delayed effect needs a last lag (%s) of 1 or more.", maxLag);
    that(
        parameters.size() == 2,
        "%s has two parameters, not %s.",
        "A delayed effect",
        parameters.size());
    parameters = List.copyOf(parameters);
  }

  /**
   * The family with its usual priors: alpha ~ Beta(1, 3), theta half-normal with a scale of two
   * weeks, cut off at the last lag.
   *
   * @param maxLag at least 1
   * @param week how many periods a week has
   */
  public static DelayedCarryOver of(int maxLag, double week) {
    return new DelayedCarryOver(
        maxLag,
        List.of(
            GeometricCarryOver.ALPHA, new PeakParameter("theta", maxLag, PEAK_WEEKS * week, 1)));
  }

  @Override
  public void logWeights(double[] position, int first, double[][] logWeights) {
    LagKernel.delayed(position[first], position[first + 1], logWeights);
  }
}

package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.LagKernel;
import java.util.List;

/**
 * Weights that fall to nothing just past the last lag: (1 - lag / (maxLag + 1))^(1 / alpha - 1); a
 * straight line at alpha 0.5, and a longer tail than a geometric one of the same window beyond.
 *
 * <p>google/meridian, adstock_decay_spec "binomial".
 */
public record BinomialCarryOver(int maxLag) implements WeightedCarryOver {

  /** Even odds for every alpha: 1/2 is a straight line here. */
  private static final List<ShapeParameter> PARAMETERS =
      List.of(new BetaParameter("alpha", 1, 1, 0.8));

  public BinomialCarryOver {
    that(maxLag >= 0, "The last lag (%s) must not be negative.", maxLag);
  }

  @Override
  public List<ShapeParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public void logWeights(double[] position, int first, double[][] logWeights) {
    LagKernel.binomial(position[first], logWeights);
  }
}

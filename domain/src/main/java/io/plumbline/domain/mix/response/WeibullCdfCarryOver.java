package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.LagKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Pressure of which a part is lost each period, a part that changes with age as the distribution
 * function of a Weibull distribution does: flat at first and then falling for a shape above 1.
 *
 * <p>The weight of a lag is the product over i = 1..lag of exp(-(i / scale)^shape), as in Robyn and
 * PyMC-Marketing, divided by the sum of all.
 */
public record WeibullCdfCarryOver(int maxLag, List<ShapeParameter> parameters)
    implements WeightedCarryOver {

  public WeibullCdfCarryOver {
    that(maxLag >= 1, "A Weibull effect needs a last lag (%s) of 1 or more.", maxLag);
    that(
        parameters.size() == 2,
        "%s has two parameters, not %s.",
        "A Weibull effect",
        parameters.size());
    parameters = List.copyOf(parameters);
  }

  /**
   * The family with its usual priors, PyMC-Marketing's: shape ~ Gamma(mean 2, sd 2.5), scale ~
   * Gamma(mean 2 weeks, sd 2.5 weeks).
   *
   * @param maxLag at least 1
   * @param week how many periods a week has
   */
  public static WeibullCdfCarryOver of(int maxLag, double week) {
    return new WeibullCdfCarryOver(
        maxLag,
        List.of(
            new GammaParameter("weibull_shape", Unit.NUMBER, 2, 2.5, 0.6),
            new GammaParameter("weibull_scale", Unit.PERIODS, 2 * week, 2.5 * week, 0.6)));
  }

  @Override
  public void logWeights(double[] position, int first, double[][] logWeights) {
    LagKernel.weibullCdf(position[first], position[first + 1], logWeights);
  }
}

package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.LagKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Weights proportional to the density of a Weibull distribution at lag + 1: a hump for a shape
 * above 1, a fall below.
 *
 * <p>With u = (lag + 1) / scale, weights u^(shape - 1) exp(-u^shape), divided by their sum. Peers
 * (Robyn, PyMC-Marketing) take the smallest weight off first, which makes the last lag worth
 * nothing and the weights a function with kinks; here they stay smooth.
 */
public record WeibullPdfCarryOver(int maxLag, List<ShapeParameter> parameters)
    implements WeightedCarryOver {

  public WeibullPdfCarryOver {
    that(maxLag >= 1, "A Weibull effect needs a last lag (%s) of 1 or more.", maxLag);
    that(
        parameters.size() == 2,
        "%s has two parameters, not %s.",
        "A Weibull effect",
        parameters.size());
    parameters = List.copyOf(parameters);
  }

  /**
   * The family with its usual priors, PyMC-Marketing's: shape ~ Gamma(mean 3, sd 1), scale ~
   * Gamma(mean 2 weeks, sd 1 week).
   *
   * @param maxLag at least 1
   * @param week how many periods a week has
   */
  public static WeibullPdfCarryOver of(int maxLag, double week) {
    return new WeibullPdfCarryOver(
        maxLag,
        List.of(
            new GammaParameter("weibull_shape", Unit.NUMBER, 3, 1, 0.3),
            new GammaParameter("weibull_scale", Unit.PERIODS, 2 * week, week, 0.4)));
  }

  @Override
  public void logWeights(double[] position, int first, double[][] logWeights) {
    LagKernel.weibullPdf(position[first], position[first + 1], logWeights);
  }
}

package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.PriorKernel;
import io.plumbline.domain.mix.kernel.QuantileKernel;

/**
 * A part between 0 and 1 with a Beta prior; its coordinate is the logit.
 *
 * @param a the prior's first shape
 * @param b the prior's second shape
 */
public record BetaParameter(String name, double a, double b, double scale)
    implements ShapeParameter {

  /** The coordinate of a value at the edge: as far as the value's own precision reaches. */
  private static final double FAR = 700;

  public BetaParameter {
    that(a > 0 && b > 0, "The shapes of a Beta prior (%s, %s) must be positive.", a, b);
  }

  @Override
  public Unit unit() {
    return Unit.NUMBER;
  }

  @Override
  public double value(double coordinate) {
    return 1 / (1 + Math.exp(-coordinate));
  }

  @Override
  public double coordinate(double value) {
    return Math.clamp(Math.log(value) - Math.log1p(-value), -FAR, FAR);
  }

  @Override
  public double logPrior(double coordinate, double[] gradient, int i) {
    return PriorKernel.beta(coordinate, a, b, gradient, i);
  }

  @Override
  public double start() {
    return coordinate(priorQuantile(0.5));
  }

  @Override
  public double priorQuantile(double p) {
    return QuantileKernel.beta(p, a, b);
  }
}

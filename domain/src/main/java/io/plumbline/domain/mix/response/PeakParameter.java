package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.PriorKernel;
import io.plumbline.domain.mix.kernel.QuantileKernel;

/**
 * The lag at which an effect peaks, from none to the last, with a half-normal prior cut off there;
 * its coordinate is the logit of its part of the last lag.
 *
 * @param highest the last lag, in periods
 * @param sd the prior's scale, in periods
 */
public record PeakParameter(String name, double highest, double sd, double scale)
    implements ShapeParameter {

  private static final double FAR = 700;

  public PeakParameter {
    that(highest > 0 && sd > 0, "Last lag and scale (%s, %s) must be positive.", highest, sd);
  }

  @Override
  public Unit unit() {
    return Unit.PERIODS;
  }

  @Override
  public double value(double coordinate) {
    return highest / (1 + Math.exp(-coordinate));
  }

  @Override
  public double coordinate(double value) {
    double part = value / highest;
    return Math.clamp(Math.log(part) - Math.log1p(-part), -FAR, FAR);
  }

  @Override
  public double logPrior(double coordinate, double[] gradient, int i) {
    return PriorKernel.halfNormalWithin(coordinate, highest, sd, gradient, i);
  }

  @Override
  public double start() {
    return coordinate(priorQuantile(0.5));
  }

  @Override
  public double priorQuantile(double p) {
    double within = QuantileKernel.normalBelow(highest / sd) - 0.5;
    return Math.min(highest, sd * QuantileKernel.normal(0.5 + p * within));
  }
}

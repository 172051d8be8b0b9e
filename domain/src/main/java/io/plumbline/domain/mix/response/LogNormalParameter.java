package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.PriorKernel;
import io.plumbline.domain.mix.kernel.QuantileKernel;

/**
 * A number above a floor with a log-normal prior; its coordinate is the logarithm of what it has
 * above the floor.
 *
 * @param floor what it cannot go below, 0 for most
 * @param meanLog the prior mean of the coordinate
 * @param sdLog the prior standard deviation of the coordinate
 */
public record LogNormalParameter(
    String name, Unit unit, double floor, double meanLog, double sdLog, double scale)
    implements ShapeParameter {

  public LogNormalParameter {
    that(sdLog > 0, "The prior's sd_log (%s) must be positive.", sdLog);
  }

  LogNormalParameter(String name, Unit unit, double meanLog, double sdLog, double scale) {
    this(name, unit, 0, meanLog, sdLog, scale);
  }

  @Override
  public double value(double coordinate) {
    return floor + Math.exp(coordinate);
  }

  @Override
  public double coordinate(double value) {
    return Math.log(Math.max(value - floor, Double.MIN_NORMAL));
  }

  @Override
  public double logPrior(double coordinate, double[] gradient, int i) {
    return PriorKernel.normal(coordinate, meanLog, sdLog, gradient, i);
  }

  @Override
  public double start() {
    return meanLog;
  }

  @Override
  public double priorQuantile(double p) {
    return value(meanLog + sdLog * QuantileKernel.normal(p));
  }
}

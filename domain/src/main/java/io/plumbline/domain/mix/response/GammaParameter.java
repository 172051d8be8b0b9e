package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.PriorKernel;
import io.plumbline.domain.mix.kernel.QuantileKernel;

/**
 * A positive number with a Gamma prior; its coordinate is the logarithm.
 *
 * @param mean the prior's mean
 * @param sd the prior's standard deviation
 */
public record GammaParameter(String name, Unit unit, double mean, double sd, double scale)
    implements ShapeParameter {

  public GammaParameter {
    that(mean > 0 && sd > 0, "The prior's mean and sd (%s, %s) must be positive.", mean, sd);
  }

  @Override
  public double value(double coordinate) {
    return Math.exp(coordinate);
  }

  @Override
  public double coordinate(double value) {
    return Math.log(Math.max(value, Double.MIN_NORMAL));
  }

  @Override
  public double logPrior(double coordinate, double[] gradient, int i) {
    return PriorKernel.gamma(coordinate, shape(), rate(), gradient, i);
  }

  @Override
  public double start() {
    return Math.log(mean);
  }

  @Override
  public double priorQuantile(double p) {
    return QuantileKernel.gamma(p, shape(), rate());
  }

  private double shape() {
    return mean * mean / (sd * sd);
  }

  private double rate() {
    return mean / (sd * sd);
  }
}

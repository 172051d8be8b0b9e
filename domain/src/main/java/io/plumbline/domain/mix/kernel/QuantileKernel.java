package io.plumbline.domain.mix.kernel;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Quantiles of the priors' distributions. */
public final class QuantileKernel {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private QuantileKernel() {}

  /** Returns the quantile of the standard normal distribution; {@code p} in [0, 1]. */
  public static double normal(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  /** Returns the probability of a standard normal number below {@code x}. */
  public static double normalBelow(double x) {
    return NORMAL.cumulativeProbability(x);
  }

  /** Returns the quantile of the Beta(a, b) distribution. */
  public static double beta(double p, double a, double b) {
    if (a == 1) {
      return -Math.expm1(Math.log1p(-p) / b);
    }
    return new BetaDistribution(null, a, b).inverseCumulativeProbability(p);
  }

  /** Returns the quantile of the Gamma distribution. */
  public static double gamma(double p, double shape, double rate) {
    return new GammaDistribution(null, shape, 1 / rate).inverseCumulativeProbability(p);
  }
}

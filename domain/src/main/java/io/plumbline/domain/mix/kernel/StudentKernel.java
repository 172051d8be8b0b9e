package io.plumbline.domain.mix.kernel;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;

/** Noise with heavy tails: Student-t with inferred degrees of freedom. */
public final class StudentKernel {

  /** Shape and rate of the gamma prior of the degrees of freedom (Juárez and Steel, 2010). */
  private static final double PRIOR_SHAPE = 2;

  private static final double PRIOR_RATE = 0.1;

  private StudentKernel() {}

  /**
   * Returns the log likelihood of the first {@code cells} residuals.
   *
   * @param freedom degrees of freedom
   * @param byMedia takes the derivative by media, one number a cell
   * @param byFreedom takes the derivative by the degrees of freedom
   */
  public static double logLikelihood(
      double[] residual,
      int cells,
      double sigma,
      double freedom,
      double[] byMedia,
      double[] byFreedom) {
    double spread = freedom * sigma * sigma;
    double logs = 0;
    double shares = 0;
    for (int i = 0; i < cells; i++) {
      double squared = residual[i] * residual[i];
      byMedia[i] = (freedom + 1) * residual[i] / (spread + squared);
      logs += Math.log1p(squared / spread);
      shares += squared / (spread + squared);
    }
    byFreedom[0] =
        0.5
            * (cells * (Gamma.digamma((freedom + 1) / 2) - Gamma.digamma(freedom / 2) - 1 / freedom)
                - logs
                + (freedom + 1) / freedom * shares);
    return cells
            * (Gamma.logGamma((freedom + 1) / 2)
                - Gamma.logGamma(freedom / 2)
                - 0.5 * Math.log(freedom)
                - Math.log(sigma))
        - 0.5 * (freedom + 1) * logs;
  }

  /** Returns the log density of one residual. */
  public static double logDensity(double residual, double sigma, double freedom) {
    double z = residual / sigma;
    return logConstant(freedom)
        - Math.log(sigma)
        - 0.5 * (freedom + 1) * Math.log1p(z * z / freedom);
  }

  private static double logConstant(double freedom) {
    return Gamma.logGamma((freedom + 1) / 2)
        - Gamma.logGamma(freedom / 2)
        - 0.5 * Math.log(Math.PI * freedom);
  }

  /** Log prior density of the degrees of freedom exp(x): returns it and adds its slope. */
  public static double freedomPrior(double x, double[] gradient, int i) {
    gradient[i] += PRIOR_SHAPE - PRIOR_RATE * Math.exp(x);
    return PRIOR_SHAPE * x - PRIOR_RATE * Math.exp(x);
  }

  /**
   * Returns the number below which a part {@code p} of the prior of the degrees of freedom lies.
   */
  public static double freedomQuantile(double p) {
    return QuantileKernel.gamma(p, PRIOR_SHAPE, PRIOR_RATE);
  }

  /** Draws the root of a chi-square number over its degrees of freedom. */
  public static double rootChiSquareRatio(double freedom, RandomGenerator random) {
    return Math.sqrt(2 * gamma(freedom / 2, random) / freedom);
  }

  /** Draws a gamma number of rate 1: Marsaglia and Tsang (2000). */
  private static double gamma(double shape, RandomGenerator random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      double cube = v * v * v;
      double u = random.nextDouble();
      if (v > 0 && Math.log(u) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) {
        return d * cube;
      }
    }
  }
}

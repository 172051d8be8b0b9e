package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.random.RandomGenerator;

/** Normal noise with the linear terms integrated out. */
final class CollapsedLikelihood implements OutcomeLikelihood {

  private final ResolvedMixModel model;
  private final double[] byScale = new double[2];
  private final double[][] scratch;

  CollapsedLikelihood(ResolvedMixModel model) {
    this.model = model;
    this.scratch = model.block().scratch();
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public double at(double[] position, double[] residual, double[] byMedia, double[] gradient) {
    double sigma = Math.exp(position[model.sigmaPlace()]);
    double tau = Math.exp(position[model.trendPlace()]);
    double value = model.block().logLikelihood(residual, sigma, tau, byMedia, byScale, scratch);
    gradient[model.sigmaPlace()] += byScale[0];
    gradient[model.trendPlace()] += byScale[1];
    return value;
  }

  @Override
  public void complete(
      double[] position,
      double[] residual,
      RandomGenerator random,
      double[] coefficients,
      double[] path) {
    double sigma = Math.exp(position[model.sigmaPlace()]);
    double tau = Math.exp(position[model.trendPlace()]);
    model.block().draw(residual, sigma, tau, random, coefficients, path);
  }

  @Override
  public double noise(double[] position, RandomGenerator random) {
    return Math.exp(position[model.sigmaPlace()]) * random.nextGaussian();
  }

  @Override
  public double logDensity(double[] position, double residual) {
    return normal(position[model.sigmaPlace()], residual);
  }

  /** The log density of normal noise whose standard deviation has the logarithm {@code log}. */
  static double normal(double log, double residual) {
    double z = residual * Math.exp(-log);
    return -0.5 * Math.log(2 * Math.PI) - log - 0.5 * z * z;
  }
}

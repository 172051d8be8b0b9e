package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.random.RandomGenerator;

/** The noise of a model: how the outcome scatters about what is expected. */
public final class NoiseDraws {

  private final ResolvedMixModel model;
  private final OutcomeLikelihood likelihood;

  public NoiseDraws(ResolvedMixModel model) {
    this.model = model;
    this.likelihood = OutcomeLikelihood.of(model);
  }

  /** Returns one draw, on the model's scale, at the parameters of {@code position}. */
  public double draw(double[] position, RandomGenerator random) {
    return likelihood.noise(position, random);
  }

  /**
   * Returns an outcome that scatters about what is expected of a cell.
   *
   * @param expected on the user's scale
   * @param heads what one per head is there: people, times money where {@code expected} is money
   */
  public double scattered(
      double[] position, double expected, double heads, RandomGenerator random) {
    double noise = model.scale().unit() * draw(position, random);
    return model.scale().multiplicative()
        ? expected * Math.exp(noise - logShift(position))
        : expected + heads * noise;
  }

  /** Returns the log density of one residual, on the model's scale. */
  public double logDensity(double[] position, double residual) {
    return likelihood.logDensity(position, residual);
  }

  /**
   * Returns by how much the logarithm of a mean lies above the mean of the logarithm: half the
   * variance of normal noise on the user's scale; 0 for heavy tails, which have no such mean.
   */
  public double logShift(double[] position) {
    if (model.spec().outcome().noise() != OutcomeSpec.Noise.NORMAL) {
      return 0;
    }
    double sigma = model.scale().unit() * Math.exp(position[model.sigmaPlace()]);
    return 0.5 * sigma * sigma;
  }
}

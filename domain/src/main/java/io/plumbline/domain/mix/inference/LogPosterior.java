package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.PriorKernel;
import io.plumbline.domain.numeric.LogDensity;
import java.util.Arrays;

/**
 * The log posterior density of a resolved model's sampled parameters on the unconstrained scale.
 * Holds scratch space: one for each thread.
 */
public final class LogPosterior implements LogDensity {

  private final ResolvedMixModel model;
  private final MediaMix mix;
  private final SignedTerms signed;
  private final LiftTestLikelihood[] tests;
  private final OutcomeLikelihood likelihood;
  private final double[] residual;
  private final double[] byMedia;

  public LogPosterior(ResolvedMixModel model) {
    this(model, OutcomeLikelihood.of(model));
  }

  LogPosterior(ResolvedMixModel model, OutcomeLikelihood likelihood) {
    this.model = model;
    this.likelihood = likelihood;
    this.mix = new MediaMix(model);
    this.signed = new SignedTerms(model.signedTerms());
    this.tests =
        model.liftTests().stream()
            .map(test -> new LiftTestLikelihood(model, test, mix))
            .toArray(LiftTestLikelihood[]::new);
    this.residual = new double[model.fittedCells()];
    this.byMedia = new double[residual.length];
  }

  @Override
  public int dimension() {
    return likelihood.dimension();
  }

  @Override
  public double at(double[] position, double[] gradient) {
    System.arraycopy(model.scaledOutcome(), 0, residual, 0, residual.length);
    Arrays.fill(gradient, 0);
    mix.evaluate(position);
    mix.subtract(residual);
    signed.subtract(position, residual);
    double value = likelihood.at(position, residual, byMedia, gradient);
    mix.weigh(byMedia, position, gradient);
    signed.gradient(position, byMedia, gradient);
    for (LiftTestLikelihood test : tests) {
      value += test.at(position, gradient);
    }
    mix.gradient(position, gradient);
    return value + prior(position, gradient);
  }

  private double prior(double[] position, double[] gradient) {
    int sigma = model.sigmaPlace();
    int trend = model.trendPlace();
    return mix.prior(position, gradient)
        + signed.prior(position, gradient)
        + PriorKernel.halfNormal(position[sigma], ResolvedMixModel.NOISE_SCALE, gradient, sigma)
        + PriorKernel.halfNormal(position[trend], model.stepScale(), gradient, trend);
  }
}

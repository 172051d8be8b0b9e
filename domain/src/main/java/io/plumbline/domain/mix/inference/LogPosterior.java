package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.PriorKernel;
import io.plumbline.domain.mix.kernel.RoiKernel;
import io.plumbline.domain.numeric.LogDensity;
import java.util.List;

/**
 * The log posterior density of a resolved model's sampled parameters, linear terms integrated out,
 * on the unconstrained scale. Holds scratch space: one for each thread.
 */
public final class LogPosterior implements LogDensity {

  private final ResolvedMixModel model;
  private final ResolvedChannel[] channels;
  private final MediaResponse[] responses;
  private final double[] residual;
  private final double[] byMedia;
  private final double[] byScale = new double[2];
  private final double[] projected;

  public LogPosterior(ResolvedMixModel model) {
    this.model = model;
    List<ResolvedChannel> all = model.channels();
    this.channels = all.toArray(ResolvedChannel[]::new);
    this.responses = all.stream().map(MediaResponse::new).toArray(MediaResponse[]::new);
    this.residual = new double[model.window().fitted()];
    this.byMedia = new double[residual.length];
    this.projected = new double[model.block().rows()];
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public double at(double[] position, double[] gradient) {
    System.arraycopy(model.scaledOutcome(), 0, residual, 0, residual.length);
    for (MediaResponse response : responses) {
      response.evaluate(position);
      RoiKernel.subtract(response.values(), response.coefficient(), residual);
    }
    double logSigma = position[model.sigmaPlace()];
    double logTau = position[model.trendPlace()];
    double value =
        model
            .block()
            .logLikelihood(
                residual, Math.exp(logSigma), Math.exp(logTau), byMedia, byScale, projected);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = 0;
    }
    for (MediaResponse response : responses) {
      response.gradient(byMedia, gradient);
    }
    gradient[model.sigmaPlace()] += byScale[0];
    gradient[model.trendPlace()] += byScale[1];
    return value + prior(position, gradient);
  }

  private double prior(double[] position, double[] gradient) {
    double value =
        PriorKernel.halfNormal(
                position[model.sigmaPlace()],
                ResolvedMixModel.NOISE_SCALE,
                gradient,
                model.sigmaPlace())
            + PriorKernel.halfNormal(
                position[model.trendPlace()], model.stepScale(), gradient, model.trendPlace());
    for (ResolvedChannel channel : channels) {
      int roi = channel.roiPlace();
      value += PriorKernel.normal(position[roi], 0, channel.prior().sdLog(), gradient, roi);
      if (channel.carriesOver()) {
        int alpha = channel.alphaPlace();
        value += PriorKernel.beta(position[alpha], 1, 3, gradient, alpha);
      }
      if (channel.slopeFree()) {
        value += curvePrior(channel, position, gradient);
      } else if (channel.saturates()) {
        int half = channel.halfPlace();
        value += PriorKernel.normal(position[half], 0, 1, gradient, half);
      }
    }
    return value;
  }

  /** Priors of half-saturation and slope where the position holds slope times log half. */
  private static double curvePrior(ResolvedChannel channel, double[] position, double[] gradient) {
    int half = channel.halfPlace();
    int slope = channel.slopePlace();
    double logHalf = channel.logHalf(position);
    gradient[half] -= logHalf / channel.slope(position);
    gradient[slope] += logHalf * logHalf - 1;
    return PriorKernel.normal(
            position[slope],
            Math.log(channel.slopePrior().median()),
            channel.slopePrior().sdLog(),
            gradient,
            slope)
        - 0.5 * logHalf * logHalf
        - position[slope];
  }
}

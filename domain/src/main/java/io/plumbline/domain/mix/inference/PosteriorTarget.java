package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.numeric.LogDensity;

/** The posterior of a resolved model as a target: prior medians to start, usual scales to step. */
public final class PosteriorTarget implements Target {

  private final ResolvedMixModel model;

  public PosteriorTarget(ResolvedMixModel model) {
    this.model = model;
  }

  @Override
  public LogDensity density() {
    return new LogPosterior(model);
  }

  @Override
  public double[] start() {
    double[] start = new double[model.dimension()];
    for (ResolvedChannel channel : model.channels()) {
      if (channel.carriesOver()) {
        start[channel.alphaPlace()] = -1.3;
      }
      if (channel.slopeFree()) {
        start[channel.slopePlace()] = Math.log(channel.slopePrior().median());
      }
    }
    start[model.sigmaPlace()] = Math.log(0.5);
    start[model.trendPlace()] = Math.log(0.1);
    return start;
  }

  @Override
  public double[] scales() {
    double[] scales = new double[model.dimension()];
    for (ResolvedChannel channel : model.channels()) {
      scales[channel.roiPlace()] = 0.5;
      if (channel.carriesOver()) {
        scales[channel.alphaPlace()] = 0.8;
      }
      if (channel.saturates()) {
        scales[channel.halfPlace()] = 0.5;
      }
      if (channel.slopeFree()) {
        scales[channel.slopePlace()] = 0.3;
      }
    }
    scales[model.sigmaPlace()] = 1 / Math.sqrt(2.0 * model.window().fitted());
    scales[model.trendPlace()] = 0.4;
    return scales;
  }
}

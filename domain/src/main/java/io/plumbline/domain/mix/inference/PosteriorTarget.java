package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.response.ShapeParameter;
import io.plumbline.domain.numeric.LogDensity;
import java.util.Arrays;
import java.util.List;

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
    double[] start = new double[OutcomeLikelihood.of(model).dimension()];
    for (ResolvedChannel channel : model.channels()) {
      List<ShapeParameter> shapes = channel.shapeParameters();
      for (int p = 0; p < shapes.size(); p++) {
        start[channel.carryOverPlace() + p] = shapes.get(p).start();
      }
      if (channel.variesByGeo()) {
        start[channel.spreadPlace()] = -1;
      }
    }
    for (Halo halo : model.halos()) {
      start[halo.place()] = Math.log(0.1);
    }
    for (SignedTerm term : model.signedTerms()) {
      start[term.place()] = Math.log(0.1);
    }
    start[model.sigmaPlace()] = Math.log(0.5);
    start[model.trendPlace()] = Math.log(0.1);
    if (start.length > model.dimension() && FullLikelihood.heavyTails(model)) {
      start[model.dimension()] = Math.log(10);
    }
    return start;
  }

  @Override
  public double[] scales() {
    double[] scales = new double[OutcomeLikelihood.of(model).dimension()];
    Arrays.fill(scales, 0.5);
    for (ResolvedChannel channel : model.channels()) {
      List<ShapeParameter> shapes = channel.shapeParameters();
      for (int p = 0; p < shapes.size(); p++) {
        scales[channel.carryOverPlace() + p] = shapes.get(p).scale();
      }
      if (channel.variesByGeo()) {
        scales[channel.spreadPlace()] = 0.7;
        Arrays.fill(scales, channel.deviationPlace(), channel.end(), 0.9);
      }
    }
    scales[model.sigmaPlace()] = 1 / Math.sqrt(2.0 * model.fittedCells());
    scales[model.trendPlace()] = 0.4;
    return scales;
  }
}

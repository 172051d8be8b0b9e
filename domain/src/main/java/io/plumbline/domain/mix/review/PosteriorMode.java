package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.numeric.Laplace;
import io.plumbline.domain.numeric.Lbfgs;
import io.plumbline.domain.numeric.LogDensity;

/**
 * The top of a model's posterior and, by the normal approximation there, the model's evidence.
 *
 * @param position where it is
 * @param logEvidence how probable the data are under the model, in nats, but for a constant all
 *     models of the same data and linear terms share (Laplace's method; the error of a difference
 *     is about half a nat)
 * @param contributions the logarithm of what each channel brings there
 */
@SuppressWarnings("ArrayRecordComponent") // numbers; compared by nobody
record PosteriorMode(
    ResolvedMixModel model, double[] position, double logEvidence, double[] contributions) {

  /** How many steps a search may have. */
  static final int STEPS = 200;

  private static final double TOLERANCE = 1e-3;

  /**
   * Climbs from {@code start}.
   *
   * @param density that of {@code model}, or one like it
   * @param logPriorMass what the density's priors lack
   */
  static PosteriorMode of(
      ResolvedMixModel model, LogDensity density, double[] start, double logPriorMass) {
    int n = start.length;
    double[] top = start.clone();
    double[] scales = new PosteriorTarget(model).scales();
    double height = Lbfgs.maximise(density, top, scales, STEPS, TOLERANCE);
    double[] factor = new double[n * n];
    Laplace.factor(density, top, scales, factor);
    double volume = 0.5 * n * Math.log(2 * Math.PI);
    for (int i = 0; i < n; i++) {
      volume += Math.log(factor[i * n + i]);
    }
    double[] contributions = Contributions.at(model, new MediaMix(model), top);
    return new PosteriorMode(model, top, height + volume - logPriorMass, contributions);
  }

  /** Returns the draw with the highest density: where to climb from. */
  static double[] best(Chains chains) {
    int best = 0;
    for (int d = 1; d < chains.logDensities().length; d++) {
      best = chains.logDensities()[d] > chains.logDensities()[best] ? d : best;
    }
    double[] position = new double[chains.dimension()];
    chains.read(best, position);
    return position;
  }

  double sigma() {
    return Math.exp(position[model.sigmaPlace()]);
  }

  double tau() {
    return Math.exp(position[model.trendPlace()]);
  }
}

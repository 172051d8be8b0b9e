package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.random.RandomGenerator;

/**
 * How likely the outcome is, given media: with the linear terms integrated out where noise is
 * normal, with each of them a parameter where it is not. Holds scratch space.
 */
interface OutcomeLikelihood {

  /** The likelihood that fits a model's noise. */
  static OutcomeLikelihood of(ResolvedMixModel model) {
    return model.spec().outcome().noise() == OutcomeSpec.Noise.NORMAL
        ? new CollapsedLikelihood(model)
        : new FullLikelihood(model, OutcomeSpec.Noise.STUDENT_T);
  }

  /** Returns how many parameters there are, the model's own included. */
  int dimension();

  /**
   * Returns the log likelihood (and prior of the linear terms), adds its gradient by the parameters
   * behind the media's, and writes what one more of media in each fitted cell would gain.
   *
   * @param residual outcome less media
   */
  double at(double[] position, double[] residual, double[] byMedia, double[] gradient);

  /**
   * Writes the linear terms that go with a draw: their own exact draw where they were integrated
   * out.
   *
   * @param residual outcome less media over the fitted cells
   * @param coefficients takes the flat terms' standardised coefficients
   * @param path takes the trend's walk in every period
   */
  void complete(
      double[] position,
      double[] residual,
      RandomGenerator random,
      double[] coefficients,
      double[] path);

  /** Returns one draw of the noise, on the model's scale. */
  double noise(double[] position, RandomGenerator random);

  /** Returns the log density of one residual, on the model's scale. */
  double logDensity(double[] position, double residual);
}

package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.PosteriorDraws;

/**
 * Draws that decisions are computed from: every so many of the posterior's, each with its channels'
 * coefficients, which depend on the plan as it was and so are computed once.
 */
public final class PlanningDraws {

  private final ResolvedMixModel model;
  private final PosteriorDraws draws;
  private final int stride;
  private final int count;
  private final int width;
  private final double[] coefficients;

  /**
   * @param most how many draws to take at most, evenly thinned, at least 2
   */
  public PlanningDraws(ResolvedMixModel model, PosteriorDraws draws, int most, Batch batch) {
    that(most >= 2, "At least two draws are needed, not %s.", most);
    this.model = model;
    this.draws = draws;
    this.stride = (draws.count() + most - 1) / most;
    this.count = (draws.count() + stride - 1) / stride;
    this.width = model.channels().size() * model.geos().size();
    this.coefficients = new double[count * width];
    int blocks = Math.min(count, 16);
    batch.run(blocks, block -> complete(block, blocks));
  }

  private PlanningDraws(PlanningDraws from, ResolvedMixModel longer) {
    this.model = longer;
    this.draws = from.draws.ahead(longer);
    this.stride = from.stride;
    this.count = from.count;
    this.width = from.width;
    this.coefficients = from.coefficients;
  }

  /**
   * Returns the same draws over a model that looks ahead: coefficients stay those of the fit.
   *
   * @param longer {@link ResolvedMixModel#ahead this model, ahead}
   */
  public PlanningDraws ahead(ResolvedMixModel longer) {
    return new PlanningDraws(this, longer);
  }

  private void complete(int block, int blocks) {
    MediaMix mix = new MediaMix(model);
    double[] position = new double[draws.chains().dimension()];
    int geos = model.geos().size();
    for (int i = block; i < count; i += blocks) {
      read(i, position);
      mix.evaluate(position);
      for (int m = 0; m < model.channels().size(); m++) {
        for (int g = 0; g < geos; g++) {
          coefficients[i * width + m * geos + g] = model.scale().unit() * mix.coefficients(m)[g];
        }
      }
    }
  }

  /** Returns the model. */
  public ResolvedMixModel model() {
    return model;
  }

  /** Returns how many draws there are. */
  public int count() {
    return count;
  }

  /** Returns the place of draw {@code i} among the posterior's. */
  int place(int i) {
    return i * stride;
  }

  /** Returns all the posterior's draws. */
  PosteriorDraws all() {
    return draws;
  }

  /** Writes the parameters of draw {@code i}. */
  void read(int i, double[] position) {
    draws.chains().read(place(i), position);
  }

  /** Returns how many parameters a draw has. */
  int dimension() {
    return draws.chains().dimension();
  }

  /**
   * Returns what a response of 1 of channel {@code m} brings in geo {@code g}, on the user's scale
   * per head, or on its logarithm where parts multiply.
   */
  double coefficient(int i, int m, int g) {
    return coefficients[i * width + m * model.geos().size() + g];
  }
}

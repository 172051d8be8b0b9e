package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * Draws of the parameters: to the fit of one of the front's close members resampled residuals are
 * added, and for that outcome shapes are chosen and coefficients fitted anew.
 *
 * <p>The linear terms are not drawn here: given media, noise and the trend's scale they have a
 * closed form, from which {@code PosteriorDraws} draws them, periods not yet seen included.
 */
final class ResidualBootstrap {

  /**
   * The logarithm that stands for an effect of nothing: a millionth of the prior's median, since
   * the model's coordinate of an effect is its logarithm.
   */
  static final double NOTHING = Math.log(1e-6);

  /** At least this part of the periods counts as free, however supple the trend. */
  private static final double LEAST_FREE = 0.25;

  private final RidgeDesign design;
  private final ResolvedMixModel model;
  private final ParetoFront front;
  private final List<PooledShape> pool;
  private final SamplerSettings settings;
  private final double[] freedom;

  /**
   * @param pool what is chosen from
   */
  ResidualBootstrap(
      RidgeDesign design, ParetoFront front, List<Candidate> pool, SamplerSettings settings) {
    this.design = design;
    this.model = design.model();
    this.front = front;
    this.settings = settings;
    CandidateFit fit = new CandidateFit(design);
    this.pool = pool.stream().map(one -> fit.pooled(one.point())).toList();
    this.freedom = new double[LinearFactors.STIFFNESS.length];
    for (int s = 0; s < freedom.length; s++) {
      freedom[s] = design.linear().freedom(s);
    }
  }

  /** Returns the draws, each chain with its own generator split off {@code source}. */
  Chains run(SplittableGenerator source, long candidates, Batch batch) {
    int chains = settings.chains();
    int all = chains * settings.draws();
    int dimension = model.dimension();
    double[] positions = new double[all * dimension];
    double[] densities = new double[all];
    List<SplittableGenerator> own = new ArrayList<>();
    for (int c = 0; c < chains; c++) {
      own.add(source.split());
    }
    batch.run(
        chains,
        c -> {
          Drawing drawing = new Drawing();
          for (int d = c * settings.draws(); d < (c + 1) * settings.draws(); d++) {
            densities[d] = drawing.next(own.get(c));
            System.arraycopy(drawing.position, 0, positions, d * dimension, dimension);
            batch.step();
          }
        });
    double[] energies = Arrays.stream(densities).map(density -> -density).toArray();
    double[] accepted = new double[all];
    Arrays.fill(accepted, 1);
    var trajectories =
        new Chains.Trajectories(accepted, new int[all], new int[all], new boolean[all], 0);
    return new Chains(
        chains,
        0,
        settings.draws(),
        dimension,
        positions,
        densities,
        energies,
        0,
        candidates,
        trajectories);
  }

  /**
   * Returns by what factor each channel's effect differs among the close members: its 95 % quantile
   * over its 5 % quantile; infinite where some have no effect.
   */
  double[] spread() {
    Drawing drawing = new Drawing();
    int media = model.channels().size();
    double[][] effects = new double[media][front.close().size()];
    for (int i = 0; i < front.close().size(); i++) {
      drawing.fit.fit(front.close().get(i).point());
      drawing.place(drawing.fit.position(), drawing.fit.coefficients());
      for (int m = 0; m < media; m++) {
        effects[m][i] = drawing.position[model.channels().get(m).effectPlace()];
      }
    }
    double[] spread = new double[media];
    for (int m = 0; m < media; m++) {
      double low = Quantiles.of(effects[m], 0.05);
      double high = Quantiles.of(effects[m], 0.95);
      spread[m] =
          low == high ? 1 : low <= NOTHING ? Double.POSITIVE_INFINITY : Math.exp(high - low);
    }
    return spread;
  }

  /** One chain's work. */
  private final class Drawing {
    private final CandidateFit fit = new CandidateFit(design);
    private final Reselection reselection = new Reselection(design, pool);
    private final MediaMix mix = new MediaMix(model);
    private final double[] position = new double[model.dimension()];
    private final double[] fitted = new double[model.fittedCells()];
    private final double[] residuals = new double[model.fittedCells()];
    private final double[] drawn = new double[model.fittedCells()];

    /** Makes the next draw and returns its log likelihood. */
    double next(RandomGenerator random) {
      Candidate member = front.close().get(random.nextInt(front.close().size()));
      fit.fit(member.point());
      leave();
      ResidualBlocks.resample(residuals, ResidualBlocks.length(residuals), random, drawn);
      double squares = 0;
      for (int t = 0; t < drawn.length; t++) {
        squares += drawn[t] * drawn[t];
        drawn[t] += fitted[t];
      }
      PooledShape shape = pool.get(reselection.choose(drawn));
      place(shape.position(), reselection.coefficients());
      double logNoise = 0.5 * Math.log(Math.max(squares / drawn.length, 1e-12));
      position[model.sigmaPlace()] = logNoise;
      position[model.trendPlace()] =
          logNoise + Math.log(LinearFactors.STIFFNESS[shape.stiffness()]);
      return -drawn.length * (logNoise + 0.5);
    }

    /** Centred residuals, as large as they would be had nothing been fitted to them. */
    private void leave() {
      double mean = 0;
      for (int t = 0; t < fitted.length; t++) {
        fitted[t] = fit.fitted(t);
        residuals[t] = model.scaledOutcome()[t] - fitted[t];
        mean += residuals[t] / fitted.length;
      }
      double used = freedom[fit.stiffness()];
      for (double coefficient : fit.coefficients()) {
        used += coefficient > 0 ? 1 : 0;
      }
      double free = Math.max(1 - used / fitted.length, LEAST_FREE);
      for (int t = 0; t < residuals.length; t++) {
        residuals[t] = (residuals[t] - mean) / Math.sqrt(free);
      }
    }

    /** Writes shapes and effects at which the model's coefficients are these. */
    private void place(double[] shapes, double[] coefficients) {
      System.arraycopy(shapes, 0, position, 0, position.length);
      int media = model.channels().size();
      for (int m = 0; m < media; m++) {
        position[model.channels().get(m).effectPlace()] = 0;
      }
      mix.evaluate(position);
      for (int m = 0; m < media; m++) {
        position[model.channels().get(m).effectPlace()] =
            logarithm(coefficients[m] / mix.coefficients(m)[0]);
      }
      for (int i = 0; i < model.signedTerms().size(); i++) {
        SignedTerm term = model.signedTerms().get(i);
        position[term.place()] = logarithm(coefficients[media + i]);
      }
    }

    private static double logarithm(double size) {
      return Math.max(NOTHING, Math.log(size));
    }
  }
}

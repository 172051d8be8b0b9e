package io.plumbline.domain.mix.inference;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.OutcomeScale;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Complete draws of a posterior: the sampled parameters, and with each its own draw of the linear
 * terms given the rest.
 *
 * <p>Draws are counted over all chains. Coefficients are per head and on the user's scale, or on
 * its logarithm where parts multiply.
 */
public final class PosteriorDraws {

  /** Tells the stream of the trend to come from that of the noise. */
  private static final long AHEAD = 0x5851F42D4C957F2DL;

  private final ResolvedMixModel model;
  private final Chains chains;
  private final int draws;
  private final int width;
  private final double[] coefficients;
  private final double[] paths;
  private final long noiseSeed;

  private PosteriorDraws(ResolvedMixModel model, Chains chains, long noiseSeed) {
    this.model = model;
    this.chains = chains;
    this.draws = chains.chains() * chains.draws();
    this.width = model.terms().size();
    this.coefficients = new double[draws * width];
    this.paths = new double[draws * model.window().length()];
    this.noiseSeed = noiseSeed;
  }

  /** Completes the draws of the sampled parameters, chain by chain. */
  public static PosteriorDraws complete(
      ResolvedMixModel model, Chains chains, SamplerSettings settings, Batch batch) {
    // a stream of its own, so that longer sampling changes no chain's earlier draws
    SplittableGenerator source = NutsSampler.generator(settings).split().split();
    List<SplittableGenerator> own = new ArrayList<>();
    for (int c = 0; c < chains.chains(); c++) {
      own.add(source.split());
    }
    PosteriorDraws complete = new PosteriorDraws(model, chains, source.nextLong());
    batch.run(chains.chains(), c -> complete.completeChain(c, own.get(c), batch));
    return complete;
  }

  /**
   * Restores draws from the names people read, as {@link #named} gave them: for what is asked of a
   * model after its fit.
   *
   * @param settings those of the fit, so that the same noise is drawn
   * @throws IllegalArgumentException if they are not the draws of this model
   */
  public static PosteriorDraws restored(
      ResolvedMixModel model, Posterior posterior, SamplerSettings settings) {
    ParameterNames names = new ParameterNames(model);
    that(
        posterior.names().equals(everything(model, names)),
        "The draws are of other parameters than the model's.");
    int draws = posterior.chains() * posterior.draws();
    int all = posterior.names().size();
    int sampled = names.sampled().size();
    double[] positions = new double[draws * names.dimension()];
    double[] position = new double[names.dimension()];
    for (int d = 0; d < draws; d++) {
      names.place(posterior.values(), d * all, position);
      System.arraycopy(position, 0, positions, d * position.length, position.length);
    }
    double[] none = new double[0];
    Chains chains =
        new Chains(
            posterior.chains(),
            settings.warmup(),
            posterior.draws(),
            position.length,
            positions,
            posterior.logDensities(),
            none,
            0,
            0,
            new Chains.Trajectories(none, new int[0], new int[0], new boolean[0], Double.NaN));
    SplittableGenerator source = NutsSampler.generator(settings).split().split();
    for (int c = 0; c < chains.chains(); c++) {
      source.split();
    }
    PosteriorDraws restored = new PosteriorDraws(model, chains, source.nextLong());
    for (int d = 0; d < draws; d++) {
      int at = d * all + sampled;
      System.arraycopy(
          posterior.values(), at, restored.coefficients, d * restored.width, restored.width);
      restored.layPath(d, posterior.values(), at + restored.width);
    }
    return restored;
  }

  /** Lays straight lines between the knots' values, which stand from {@code at} on. */
  private void layPath(int draw, double[] values, int at) {
    int periods = model.window().length();
    int distance = model.knotDistance();
    for (int t = 1; t < periods; t++) {
      int knot = (t - 1) / distance;
      int from = knot * distance;
      int to = Math.min(from + distance, periods - 1);
      double before = knot == 0 ? 0 : values[at + knot - 1];
      paths[t * draws + draw] =
          before + (values[at + knot] - before) * (t - from) / (double) (to - from);
    }
  }

  /**
   * Returns these draws over a model that looks ahead: the trend walks on from where each draw left
   * it, along its last step to the next knot and by new steps from there.
   *
   * @param longer {@link ResolvedMixModel#ahead this model, ahead}
   */
  public PosteriorDraws ahead(ResolvedMixModel longer) {
    PosteriorDraws further = new PosteriorDraws(longer, chains, noiseSeed);
    System.arraycopy(coefficients, 0, further.coefficients, 0, coefficients.length);
    System.arraycopy(paths, 0, further.paths, 0, paths.length);
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(noiseSeed ^ AHEAD);
    int known = model.window().length();
    int distance = model.knotDistance();
    int knot = Math.max(1, (known - 1 + distance - 1) / distance) * distance;
    int straight = (known - 1) % distance == 0 ? 1 : (known - 1) % distance;
    double[] position = new double[chains.dimension()];
    for (int d = 0; d < draws; d++) {
      chains.read(d, position);
      double tau = model.scale().unit() * Math.exp(position[model.trendPlace()]);
      double level = walk(d, known - 1);
      double slope = (level - walk(d, known - 1 - straight)) / straight;
      for (int t = known; t < longer.window().length(); t++) {
        if (t > knot && (t - 1 - knot) % distance == 0) {
          slope = tau * random.nextGaussian() / distance;
        }
        level += slope;
        further.paths[t * draws + d] = level;
      }
    }
    return further;
  }

  private void completeChain(int chain, RandomGenerator random, Batch batch) {
    int periods = model.window().length();
    double unit = model.scale().unit();
    double[] position = new double[chains.dimension()];
    double[] residual = new double[model.fittedCells()];
    double[] flat = new double[width];
    double[] path = new double[periods];
    MediaMix mix = new MediaMix(model);
    SignedTerms signed = new SignedTerms(model.signedTerms());
    OutcomeLikelihood likelihood = OutcomeLikelihood.of(model);
    for (int d = chain * chains.draws(); d < (chain + 1) * chains.draws(); d++) {
      chains.read(d, position);
      System.arraycopy(model.scaledOutcome(), 0, residual, 0, residual.length);
      mix.evaluate(position);
      mix.subtract(residual);
      signed.subtract(position, residual);
      likelihood.complete(position, residual, random, flat, path);
      keepCoefficients(d, position, flat);
      for (int t = 0; t < periods; t++) {
        paths[t * draws + d] = unit * path[t];
      }
      batch.step();
    }
  }

  /** Keeps coefficients by the user's units, and as intercepts the levels at the references. */
  private void keepCoefficients(int draw, double[] position, double[] flat) {
    List<LinearTerm> terms = model.terms();
    OutcomeScale scale = model.scale();
    int at = draw * width;
    for (int j = 0; j < width; j++) {
      coefficients[at + j] = scale.unit() * flat[j] / terms.get(j).unit();
    }
    double level = scale.mean();
    for (SignedTerm term : model.signedTerms()) {
      level +=
          scale.unit()
              * term.coefficient(position)
              * (term.reference() - term.mean())
              / term.unit();
    }
    for (int i = 0; i < width; i++) {
      if (terms.get(i).level()) {
        coefficients[at + i] += level + offsets(at, terms.get(i).geo());
      }
    }
  }

  /** What the terms of a geo bring at their references. */
  private double offsets(int at, int geo) {
    double offset = 0;
    for (int j = 0; j < width; j++) {
      LinearTerm term = model.terms().get(j);
      if (!term.level() && (geo == LinearTerm.EVERYWHERE || term.actsIn(geo))) {
        offset += coefficients[at + j] * (term.reference() - term.mean());
      }
    }
    return offset;
  }

  /** Returns how many draws there are, over all chains. */
  public int count() {
    return draws;
  }

  /** Returns the draws of the sampled parameters. */
  public Chains chains() {
    return chains;
  }

  /** Returns the coefficient of linear term {@code j} in draw {@code d}. */
  public double coefficient(int d, int j) {
    return coefficients[d * width + j];
  }

  /** Returns the random walk of the trend in draw {@code d} and period {@code t}. */
  public double walk(int d, int t) {
    return paths[t * draws + d];
  }

  /** Returns a generator of noise for chain {@code chain}, the same at each call. */
  public RandomGenerator noise(int chain) {
    SplittableGenerator source =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(noiseSeed);
    SplittableGenerator own = source.split();
    for (int c = 0; c < chain; c++) {
      own = source.split();
    }
    return own;
  }

  /** Returns the draws under the names people read. */
  public Posterior named() {
    ParameterNames names = new ParameterNames(model);
    int sampled = names.sampled().size();
    int steps = model.block().steps();
    int last = model.window().length() - 1;
    int all = sampled + width + steps;
    double[] values = new double[draws * all];
    double[] position = new double[chains.dimension()];
    for (int d = 0; d < draws; d++) {
      chains.read(d, position);
      int at = d * all;
      names.read(position, values, at);
      System.arraycopy(coefficients, d * width, values, at + sampled, width);
      for (int k = 1; k <= steps; k++) {
        values[at + sampled + width + k - 1] = walk(d, Math.min(k * model.knotDistance(), last));
      }
    }
    return new Posterior(
        everything(model, names), chains.chains(), chains.draws(), values, chains.logDensities());
  }

  private static List<String> everything(ResolvedMixModel model, ParameterNames names) {
    List<String> everything = new ArrayList<>(names.sampled());
    model.terms().forEach(term -> everything.add(term.name()));
    for (int k = 1; k <= model.block().steps(); k++) {
      everything.add("trend.knot_" + k);
    }
    return everything;
  }
}

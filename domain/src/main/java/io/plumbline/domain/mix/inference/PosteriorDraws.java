package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.OutcomeScale;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.shared.Require;
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
   * Returns the draws of a model that were kept under the names people read: undoes {@link #named}.
   * How they were sampled is not among them.
   *
   * @throws IllegalArgumentException if the names are not the model's
   */
  public static PosteriorDraws restored(ResolvedMixModel model, Posterior named) {
    Require.that(
        named.names().equals(names(model)), "These are no draws of this model: %s.", named.names());
    ParameterNames names = new ParameterNames(model);
    int sampled = names.sampled().size();
    int dimension = model.dimension() + (names.sampled().contains("degrees_of_freedom") ? 1 : 0);
    int count = named.chains() * named.draws();
    int all = named.names().size();
    double[] positions = new double[count * dimension];
    double[] position = new double[dimension];
    Chains chains =
        new Chains(
            named.chains(),
            0,
            named.draws(),
            dimension,
            positions,
            named.logDensities(),
            new double[count],
            0,
            0,
            new Chains.Trajectories(
                new double[count], new int[count], new int[count], new boolean[count], 0));
    PosteriorDraws draws = new PosteriorDraws(model, chains, 0);
    for (int d = 0; d < count; d++) {
      names.place(named.values(), d * all, position);
      System.arraycopy(position, 0, positions, d * dimension, dimension);
      System.arraycopy(
          named.values(), d * all + sampled, draws.coefficients, d * draws.width, draws.width);
      draws.walkAgain(d, named.values(), d * all + sampled + draws.width);
    }
    return draws;
  }

  /** The walk is straight between its knots, of which the last may lie past the window. */
  private void walkAgain(int d, double[] knots, int at) {
    int last = model.window().length() - 1;
    int distance = model.knotDistance();
    for (int t = 0; t <= last; t++) {
      int k = t / distance;
      double from = k == 0 ? 0 : knots[at + k - 1];
      int begun = k * distance;
      int end = Math.min(begun + distance, last);
      boolean within = k < model.block().steps() && end > begun;
      double to = within ? knots[at + k] : from;
      double part = within ? (t - begun) / (double) (end - begun) : 0;
      paths[t * draws + d] = from + part * (to - from);
    }
  }

  /** Returns the names of {@link #named}. */
  public static List<String> names(ResolvedMixModel model) {
    List<String> everything = new ArrayList<>(new ParameterNames(model).sampled());
    model.terms().forEach(term -> everything.add(term.name()));
    for (int k = 1; k <= model.block().steps(); k++) {
      everything.add("trend.knot_" + k);
    }
    return List.copyOf(everything);
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
        names(model), chains.chains(), chains.draws(), values, chains.logDensities());
  }
}

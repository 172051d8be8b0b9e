package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.RoiKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * Complete draws of a posterior: the sampled parameters, and with each its own draw of the linear
 * terms and of the noise, given the rest.
 *
 * <p>Series stand period by period: draw d of period t at {@code t * draws + d}, d counted over all
 * chains. Everything is on the user's scale.
 */
public final class PosteriorDraws {

  private final ResolvedMixModel model;
  private final Chains chains;
  private final int draws;
  private final int width;
  private final double[] coefficients;
  private final double[] paths;
  private final double[] noise;

  private PosteriorDraws(ResolvedMixModel model, Chains chains) {
    this.model = model;
    this.chains = chains;
    this.draws = chains.chains() * chains.draws();
    this.width = model.terms().size();
    this.coefficients = new double[draws * width];
    this.paths = new double[draws * model.window().length()];
    this.noise = new double[paths.length];
  }

  /** Completes the draws of the sampled parameters, chain by chain. */
  public static PosteriorDraws complete(
      ResolvedMixModel model, Chains chains, SamplerSettings settings, Batch batch) {
    PosteriorDraws complete = new PosteriorDraws(model, chains);
    // a stream of its own, so that longer sampling changes no chain's earlier draws
    SplittableGenerator source = NutsSampler.generator(settings).split().split();
    List<SplittableGenerator> own = new ArrayList<>();
    for (int c = 0; c < chains.chains(); c++) {
      own.add(source.split());
    }
    batch.run(chains.chains(), c -> complete.completeChain(c, own.get(c), batch));
    return complete;
  }

  private void completeChain(int chain, RandomGenerator random, Batch batch) {
    List<LinearTerm> terms = model.terms();
    int periods = model.window().length();
    double unit = model.outcomeUnit();
    double[] position = new double[chains.dimension()];
    double[] residual = new double[model.window().fitted()];
    double[] flat = new double[terms.size()];
    double[] path = new double[periods];
    List<MediaResponse> responses = model.channels().stream().map(MediaResponse::new).toList();
    for (int d = chain * chains.draws(); d < (chain + 1) * chains.draws(); d++) {
      chains.read(d, position);
      System.arraycopy(model.scaledOutcome(), 0, residual, 0, residual.length);
      for (MediaResponse response : responses) {
        response.evaluate(position);
        RoiKernel.subtract(response.values(), response.coefficient(), residual);
      }
      double sigma = Math.exp(position[model.sigmaPlace()]);
      double tau = Math.exp(position[model.trendPlace()]);
      model.block().draw(residual, sigma, tau, random, flat, path);
      keepCoefficients(d, flat);
      for (int t = 0; t < periods; t++) {
        paths[t * draws + d] = unit * path[t];
        noise[t * draws + d] = unit * sigma * random.nextGaussian();
      }
      batch.step();
    }
  }

  /** Keeps coefficients by the user's units, and as the intercept the level at the references. */
  private void keepCoefficients(int draw, double[] flat) {
    List<LinearTerm> terms = model.terms();
    double level = model.outcomeMean();
    for (int j = 0; j < flat.length; j++) {
      LinearTerm term = terms.get(j);
      double coefficient = model.outcomeUnit() * flat[j] / term.unit();
      coefficients[draw * flat.length + j] = coefficient;
      level += coefficient * (j == 0 ? 1 : term.reference() - term.mean());
    }
    coefficients[draw * flat.length] = level;
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

  /** Returns the noise of draw {@code d} in period {@code t}. */
  public double noise(int d, int t) {
    return noise[t * draws + d];
  }

  /** Returns the draws under the names people read. */
  public Posterior named() {
    List<String> names = names();
    double[] values = new double[draws * names.size()];
    double[] position = new double[chains.dimension()];
    int steps = model.block().steps();
    int last = model.window().length() - 1;
    for (int d = 0; d < draws; d++) {
      chains.read(d, position);
      int at = d * names.size();
      for (ResolvedChannel channel : model.channels()) {
        values[at++] = channel.roi(position);
        if (channel.carriesOver()) {
          values[at++] = channel.alpha(position);
        }
        if (channel.saturates()) {
          values[at++] = Math.exp(channel.logHalf(position)) * channel.spendPerScaledExposure();
        }
        if (channel.slopeFree()) {
          values[at++] = channel.slope(position);
        }
      }
      values[at++] = model.outcomeUnit() * Math.exp(position[model.sigmaPlace()]);
      values[at++] = model.outcomeUnit() * Math.exp(position[model.trendPlace()]);
      for (int j = 0; j < model.terms().size(); j++) {
        values[at++] = coefficient(d, j);
      }
      for (int k = 1; k <= steps; k++) {
        values[at++] = walk(d, Math.min(k * model.knotDistance(), last));
      }
    }
    return new Posterior(names, chains.chains(), chains.draws(), values, chains.logDensities());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (ResolvedChannel channel : model.channels()) {
      names.add("roi." + channel.name());
      if (channel.carriesOver()) {
        names.add("alpha." + channel.name());
      }
      if (channel.saturates()) {
        names.add("half_saturation." + channel.name());
      }
      if (channel.slopeFree()) {
        names.add("slope." + channel.name());
      }
    }
    names.add("sigma");
    names.add("trend_scale");
    model.terms().forEach(term -> names.add(term.name()));
    for (int k = 1; k <= model.block().steps(); k++) {
      names.add("trend.knot_" + k);
    }
    return names;
  }
}

package io.plumbline.benchmarks.sbc;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.ParameterNames;
import io.plumbline.domain.mix.kernel.KnotKernel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Draws parameters from the prior of a national model, and an outcome from them: written from
 * docs/model.md, not from the likelihood it is to test.
 */
final class PriorSimulator {

  private final ResolvedMixModel model;
  private final double[] walk;

  /**
   * @throws IllegalArgumentException for what it does not draw: several geos, heavy tails, halos,
   *     controls with a sign and tests
   */
  PriorSimulator(ResolvedMixModel model) {
    if (model.geos().size() > 1
        || model.spec().outcome().noise() != OutcomeSpec.Noise.NORMAL
        || !model.halos().isEmpty()
        || !model.signedTerms().isEmpty()
        || !model.liftTests().isEmpty()) {
      throw new IllegalArgumentException("Only plain national models are drawn.");
    }
    this.model = model;
    int[] knots = new int[model.block().steps() + 1];
    for (int k = 0; k < knots.length; k++) {
      knots[k] = k * model.knotDistance();
    }
    this.walk = KnotKernel.walk(model.window().length(), knots);
  }

  /** Returns one draw. */
  PriorDraw draw(RandomGenerator random) {
    double[] position = new double[model.dimension()];
    for (ResolvedChannel channel : model.channels()) {
      position[channel.effectPlace()] = channel.prior().sdLog() * random.nextGaussian();
      channel.carryOver().draw(random, position, channel.carryOverPlace());
      channel.curve().draw(random, position, channel.curvePlace());
    }
    double sigma = noise(random);
    double tau = model.stepScale() * Math.abs(random.nextGaussian());
    position[model.sigmaPlace()] = Math.log(sigma);
    position[model.trendPlace()] = Math.log(tau);

    Map<String, Double> truth = new LinkedHashMap<>();
    List<String> names = new ParameterNames(model).sampled();
    double[] values = new double[names.size()];
    new ParameterNames(model).read(position, values, 0);
    for (int i = 0; i < values.length; i++) {
      truth.put(names.get(i), values[i]);
    }
    double[] scaled = new double[model.cells()];
    media(position, scaled);
    terms(sigma, random, scaled, truth);
    trend(tau, random, scaled, truth);
    double[] outcome = new double[scaled.length];
    for (int t = 0; t < scaled.length; t++) {
      outcome[t] = model.scale().outcome(scaled[t] + sigma * random.nextGaussian(), 0);
    }
    return new PriorDraw(truth, outcome);
  }

  /**
   * The noise is half-normal times its {@code nu}-th power, nu the effective number of linear
   * terms: its square over twice the scale's is Gamma((nu + 1) / 2).
   */
  private double noise(RandomGenerator random) {
    double shape = (model.block().dof() + 1) / 2;
    double gamma =
        new GammaDistribution(null, shape, 1)
            .inverseCumulativeProbability(random.nextDouble(Double.MIN_NORMAL, 1));
    return ResolvedMixModel.NOISE_SCALE * Math.sqrt(2 * gamma);
  }

  private void media(double[] position, double[] scaled) {
    MediaMix mix = new MediaMix(model);
    double[] less = new double[model.fittedCells()];
    mix.evaluate(position);
    mix.subtract(less);
    for (int t = 0; t < less.length; t++) {
      scaled[t] -= less[t];
    }
  }

  private void terms(
      double sigma, RandomGenerator random, double[] scaled, Map<String, Double> truth) {
    for (LinearTerm term : model.terms()) {
      double coefficient = sigma * term.priorScale() * random.nextGaussian();
      for (int t = 0; t < scaled.length; t++) {
        scaled[t] += coefficient * term.standardised(t);
      }
      if (!term.level()) {
        truth.put(term.name(), model.scale().unit() * coefficient / term.unit());
      }
    }
  }

  private void trend(
      double tau, RandomGenerator random, double[] scaled, Map<String, Double> truth) {
    int steps = model.block().steps();
    double[] path = new double[scaled.length];
    for (int k = 0; k < steps; k++) {
      double step = tau * random.nextGaussian();
      for (int t = 0; t < path.length; t++) {
        path[t] += walk[t * steps + k] * step;
      }
    }
    for (int t = 0; t < path.length; t++) {
      scaled[t] += path[t];
    }
    for (int k = 1; k <= steps; k++) {
      int at = Math.min(k * model.knotDistance(), path.length - 1);
      truth.put("trend.knot_" + k, model.scale().unit() * path[at]);
    }
  }
}

package io.plumbline.benchmarks.sbc;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.NutsSampler;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.shared.Seed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Simulation-based calibration of a model and its sampler (Talts and others, 2018): parameters and
 * outcome are drawn from the prior, the posterior given that outcome is sampled, and the truth's
 * rank among its draws is counted. Where likelihood, gradient, sampler and the draws of the linear
 * terms are all right, ranks are uniform.
 */
final class Calibration {

  /** Draws a rank is among: few enough of all to be nearly independent. */
  private static final int RANKED = 99;

  private static final int CHAINS = 4;

  private final ResolvedMixModel model;
  private final int draws;
  private final int bins;

  /**
   * @param draws draws a chain keeps, and at most spends on warming up
   */
  Calibration(ResolvedMixModel model, int draws, int bins) {
    this.model = model;
    this.draws = draws;
    this.bins = bins;
  }

  /**
   * Returns the ranks of every parameter.
   *
   * @param done told the number of each replication that is done
   */
  Map<String, Ranks> run(int replications, long seed, IntConsumer done) {
    Map<String, Ranks> ranks = new LinkedHashMap<>();
    PriorSimulator simulator = new PriorSimulator(model);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    try (ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      Batch batch = new Batch(executor, ProgressListener.NONE);
      for (int r = 1; r <= replications; r++) {
        PriorDraw prior = simulator.draw(random);
        Posterior posterior =
            posterior(model.observing(prior.outcome()), new Seed(seed + r), batch);
        prior
            .truth()
            .forEach(
                (name, truth) ->
                    ranks
                        .computeIfAbsent(name, _ -> new Ranks(RANKED, bins))
                        .add(truth, posterior.draws(posterior.names().indexOf(name))));
        done.accept(r);
      }
    }
    return ranks;
  }

  private Posterior posterior(ResolvedMixModel observed, Seed seed, Batch batch) {
    SamplerSettings settings = new SamplerSettings(CHAINS, draws, draws, seed);
    Chains chains = new NutsSampler().sample(new PosteriorTarget(observed), settings, batch);
    return PosteriorDraws.complete(observed, chains, settings, batch).named();
  }
}

package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.NutsChain;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The No-U-Turn sampler: several chains from jittered starts around the optimum, a warm-up that
 * ends when there is nothing left to learn, then draws.
 */
public final class NutsSampler implements Sampler {

  @Override
  public Chains sample(Target target, SamplerSettings settings, Batch batch) {
    NutsWarmup warmup = new NutsWarmup(target, settings, batch);
    NutsChain[] chains = warmup.chains();
    int draws = settings.draws();
    int total = chains.length * draws;
    int n = target.scales().length;
    double[] positions = new double[total * n];
    double[] logDensities = new double[total];
    double[] energies = new double[total];
    double[] acceptances = new double[total];
    int[] depths = new int[total];
    int[] leaps = new int[total];
    boolean[] divergent = new boolean[total];
    batch.stage("Sampling", 0.45, 0.85, total);
    batch.run(
        chains.length,
        c -> {
          NutsChain chain = chains[c];
          for (int d = c * draws; d < (c + 1) * draws; d++) {
            chain.transition();
            System.arraycopy(chain.position(), 0, positions, d * n, n);
            logDensities[d] = chain.logDensity();
            energies[d] = chain.energy();
            acceptances[d] = chain.acceptance();
            depths[d] = chain.depth();
            leaps[d] = chain.leaps();
            divergent[d] = chain.divergent();
            batch.step();
          }
        });
    return new Chains(
        chains.length,
        warmup.taken(),
        draws,
        n,
        positions,
        logDensities,
        energies,
        count(divergent),
        evaluations(chains),
        new Chains.Trajectories(acceptances, depths, leaps, divergent, chains[0].stepSize()));
  }

  /** Returns the generator all randomness of these settings comes from. */
  static SplittableGenerator generator(SamplerSettings settings) {
    return RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
        .create(settings.seed().value());
  }

  private static int count(boolean[] divergent) {
    int count = 0;
    for (boolean one : divergent) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static long evaluations(NutsChain[] chains) {
    long sum = 0;
    for (NutsChain chain : chains) {
      sum += chain.evaluations();
    }
    return sum;
  }
}

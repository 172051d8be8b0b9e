package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.Convergence;
import io.plumbline.domain.numeric.EffectiveSampleSize;
import io.plumbline.domain.numeric.Energy;

/**
 * The worst figures of the sampling, over all parameters, sampled and linear.
 *
 * @param worst the parameter with the largest R-hat
 */
public record SamplingQuality(
    double maxRhat,
    String worst,
    double minEssBulk,
    double minEssTail,
    double minEbfmi,
    int divergences,
    int draws) {

  /** Computes them; a parameter that never moves counts as converged. */
  public static SamplingQuality of(Posterior posterior, Chains chains, Batch batch) {
    int width = posterior.names().size();
    int count = posterior.chains() * posterior.draws();
    double[] rhats = new double[width];
    double[] bulks = new double[width];
    double[] tails = new double[width];
    batch.run(
        width,
        p -> {
          double[] draws = new double[count];
          for (int d = 0; d < count; d++) {
            draws[d] = posterior.values()[d * width + p];
          }
          boolean moves = !Convergence.constant(draws);
          rhats[p] = moves ? Convergence.rhat(draws, posterior.chains()) : 1;
          bulks[p] = EffectiveSampleSize.bulk(draws, posterior.chains());
          tails[p] = EffectiveSampleSize.tail(draws, posterior.chains());
          batch.step();
        });
    int worst = 0;
    double bulk = Double.POSITIVE_INFINITY;
    double tail = Double.POSITIVE_INFINITY;
    for (int p = 0; p < width; p++) {
      worst = worse(rhats[p], rhats[worst]) ? p : worst;
      bulk = Math.min(bulk, bulks[p]);
      tail = Math.min(tail, tails[p]);
    }
    double ebfmi = Double.POSITIVE_INFINITY;
    for (int c = 0; c < chains.chains(); c++) {
      int from = c * chains.draws();
      ebfmi = Math.min(ebfmi, Energy.missingInformation(chains.energies(), from, chains.draws()));
    }
    return new SamplingQuality(
        rhats[worst], posterior.names().get(worst), bulk, tail, ebfmi, chains.divergences(), count);
  }

  /** NaN is worst: it comes of draws that are no numbers. */
  private static boolean worse(double rhat, double other) {
    return !Double.isNaN(other) && !(rhat <= other);
  }
}

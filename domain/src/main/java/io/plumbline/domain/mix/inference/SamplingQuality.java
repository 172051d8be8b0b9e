package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.Convergence;
import io.plumbline.domain.numeric.Energy;
import io.plumbline.domain.numeric.Mixing;

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
    Mixing.Gauge gauge = new Mixing.Gauge(posterior.chains(), posterior.draws());
    Mixing[] mixing = new Mixing[width];
    batch.run(
        width,
        p -> {
          double[] draws = new double[count];
          for (int d = 0; d < count; d++) {
            draws[d] = posterior.values()[d * width + p];
          }
          boolean moves = !Convergence.constant(draws);
          mixing[p] = moves ? gauge.of(draws) : new Mixing(1, count, count);
          batch.step();
        });
    int worst = 0;
    double bulk = Double.POSITIVE_INFINITY;
    double tail = Double.POSITIVE_INFINITY;
    for (int p = 0; p < width; p++) {
      worst = worse(mixing[p].rhat(), mixing[worst].rhat()) ? p : worst;
      bulk = Math.min(bulk, mixing[p].bulk());
      tail = Math.min(tail, mixing[p].tail());
    }
    double ebfmi = Double.POSITIVE_INFINITY;
    for (int c = 0; c < chains.chains(); c++) {
      int from = c * chains.draws();
      ebfmi = Math.min(ebfmi, Energy.missingInformation(chains.energies(), from, chains.draws()));
    }
    return new SamplingQuality(
        mixing[worst].rhat(),
        posterior.names().get(worst),
        bulk,
        tail,
        ebfmi,
        chains.divergences(),
        count);
  }

  /** NaN is worst: it comes of draws that are no numbers. */
  private static boolean worse(double rhat, double other) {
    return !Double.isNaN(other) && !(rhat <= other);
  }
}

package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.Energy;
import java.util.List;

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
    return of(ParameterQuality.of(posterior, batch), chains);
  }

  /** Finds them among the parameters' own figures. */
  public static SamplingQuality of(List<ParameterQuality> parameters, Chains chains) {
    ParameterQuality worst = parameters.getFirst();
    double bulk = Double.POSITIVE_INFINITY;
    double tail = Double.POSITIVE_INFINITY;
    for (ParameterQuality parameter : parameters) {
      worst = worse(parameter.rhat(), worst.rhat()) ? parameter : worst;
      bulk = Math.min(bulk, parameter.essBulk());
      tail = Math.min(tail, parameter.essTail());
    }
    double ebfmi = Double.POSITIVE_INFINITY;
    for (int c = 0; c < chains.chains(); c++) {
      int from = c * chains.draws();
      ebfmi = Math.min(ebfmi, Energy.missingInformation(chains.energies(), from, chains.draws()));
    }
    return new SamplingQuality(
        worst.rhat(),
        worst.name(),
        bulk,
        tail,
        ebfmi,
        chains.divergences(),
        chains.chains() * chains.draws());
  }

  /** NaN is worst: it comes of draws that are no numbers. */
  private static boolean worse(double rhat, double other) {
    return !Double.isNaN(other) && !(rhat <= other);
  }
}

package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.Convergence;
import io.plumbline.domain.numeric.Mixing;
import java.util.Arrays;
import java.util.List;

/**
 * How well one parameter was sampled.
 *
 * @param rhat rank-normalised split R-hat; 1 where it never moves, not a number where its draws are
 *     none
 * @param essBulk bulk effective sample size
 * @param essTail tail effective sample size
 */
public record ParameterQuality(String name, double rhat, double essBulk, double essTail) {

  /** Computes it for every parameter of {@code posterior}, in its order. */
  public static List<ParameterQuality> of(Posterior posterior, Batch batch) {
    ParameterQuality[] all = new ParameterQuality[posterior.names().size()];
    Mixing.Gauge gauge = new Mixing.Gauge(posterior.chains(), posterior.draws());
    batch.run(
        all.length,
        p -> {
          all[p] = of(posterior.names().get(p), posterior.draws(p), gauge);
          batch.step();
        });
    return Arrays.asList(all);
  }

  private static ParameterQuality of(String name, double[] draws, Mixing.Gauge gauge) {
    if (Convergence.constant(draws)) {
      return new ParameterQuality(name, 1, draws.length, draws.length);
    }
    Mixing mixing = gauge.of(draws);
    return new ParameterQuality(name, mixing.rhat(), mixing.bulk(), mixing.tail());
  }
}

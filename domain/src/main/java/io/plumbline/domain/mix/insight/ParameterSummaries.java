package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.ParameterQuality;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.numeric.Convergence;
import io.plumbline.domain.numeric.MonteCarloError;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Every parameter of a posterior, summed up. */
public final class ParameterSummaries {

  private ParameterSummaries() {}

  /**
   * Returns a summary of each parameter, in the posterior's order.
   *
   * @param qualities of the same parameters
   * @param priors what was believed, by name
   */
  public static List<ParameterSummary> of(
      Posterior posterior,
      List<ParameterQuality> qualities,
      Map<String, CredibleInterval> priors,
      Batch batch) {
    ParameterSummary[] all = new ParameterSummary[qualities.size()];
    batch.run(
        all.length,
        p -> {
          ParameterQuality quality = qualities.get(p);
          double[] draws = posterior.draws(p);
          all[p] =
              new ParameterSummary(
                  quality.name(),
                  Summary.of(draws),
                  Convergence.constant(draws) ? Double.NaN : quality.rhat(),
                  quality.essBulk(),
                  quality.essTail(),
                  MonteCarloError.ofMean(draws, posterior.chains()),
                  priors.get(quality.name()));
        });
    return Arrays.asList(all);
  }
}

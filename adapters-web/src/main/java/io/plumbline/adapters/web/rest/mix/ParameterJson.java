package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.shared.CredibleInterval;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as sampled, and how well, as in fit.json.
 *
 * @param rhat absent where the parameter never moves
 * @param mcse Monte Carlo standard error of the mean
 * @param prior what was believed before any data, where that has a name
 */
public record ParameterJson(
    String name,
    @Nullable Double mean,
    @Nullable Double sd,
    @Nullable Double p5,
    @Nullable Double p50,
    @Nullable Double p95,
    @Nullable Double rhat,
    @Nullable Double essBulk,
    @Nullable Double essTail,
    @Nullable Double mcse,
    @Nullable Prior prior) {

  /** The central 90 % of what was believed. */
  public record Prior(@Nullable Double p5, @Nullable Double p95) {

    static @Nullable Prior from(@Nullable CredibleInterval prior) {
      return prior == null ? null : new Prior(finite(prior.lower()), finite(prior.upper()));
    }
  }

  static ParameterJson from(ParameterSummary parameter) {
    EstimateJson estimate = EstimateJson.of(parameter.estimate());
    return new ParameterJson(
        parameter.name(),
        estimate.mean(),
        estimate.sd(),
        estimate.p5(),
        estimate.p50(),
        estimate.p95(),
        finite(parameter.rhat()),
        finite(parameter.essBulk()),
        finite(parameter.essTail()),
        finite(parameter.mcse()),
        Prior.from(parameter.prior()));
  }
}

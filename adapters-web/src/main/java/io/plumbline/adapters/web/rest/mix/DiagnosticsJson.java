package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.ModelHealth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the sampler can be trusted, as in fit.json; from {@code parameters} on absent for a model
 * that was not sampled or was stored without it.
 *
 * @param loo leave-one-out by smoothed importance sampling; absent if it was not computed
 * @param predictiveP the posterior predictive p-value of the total outcome
 * @param autocorrelations of the residuals, lag 1 first
 * @param meridian Meridian's own review of the same draws
 */
public record DiagnosticsJson(
    @Nullable Double maxRhat,
    @Nullable Double minEssBulk,
    @Nullable Double minEssTail,
    @Nullable Double minEbfmi,
    int divergences,
    String verdict,
    List<Check> checks,
    @Nullable List<ParameterJson> parameters,
    @Nullable LeaveOneOutJson loo,
    @Nullable Double predictiveP,
    @Nullable List<@Nullable Double> autocorrelations,
    @Nullable List<Check> meridian) {

  /** One check and what it says. */
  public record Check(String check, String verdict, String detail) {

    static Check from(Diagnostics.Check check) {
      return new Check(check.check(), check.verdict().name(), check.detail());
    }
  }

  static DiagnosticsJson from(Diagnostics diagnostics, @Nullable ModelHealth health) {
    return new DiagnosticsJson(
        finite(diagnostics.maxRhat()),
        finite(diagnostics.minEssBulk()),
        finite(diagnostics.minEssTail()),
        finite(diagnostics.minEbfmi()),
        diagnostics.divergences(),
        diagnostics.verdict().name(),
        diagnostics.checks().stream().map(Check::from).toList(),
        health == null ? null : health.parameters().stream().map(ParameterJson::from).toList(),
        health == null ? null : LeaveOneOutJson.from(health.looic()),
        health == null ? null : finite(health.predictiveP()),
        health == null ? null : finite(health.autocorrelations()),
        health == null ? null : health.meridian().stream().map(Check::from).toList());
  }
}

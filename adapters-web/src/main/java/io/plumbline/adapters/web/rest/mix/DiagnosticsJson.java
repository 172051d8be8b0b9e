package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.inference.Diagnostics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the sampler can be trusted, as in fit.json. */
public record DiagnosticsJson(
    @Nullable Double maxRhat,
    @Nullable Double minEssBulk,
    @Nullable Double minEssTail,
    @Nullable Double minEbfmi,
    int divergences,
    String verdict,
    List<Check> checks) {

  /** One check and what it says. */
  public record Check(String check, String verdict, String detail) {}

  static DiagnosticsJson from(Diagnostics diagnostics) {
    return new DiagnosticsJson(
        finite(diagnostics.maxRhat()),
        finite(diagnostics.minEssBulk()),
        finite(diagnostics.minEssTail()),
        finite(diagnostics.minEbfmi()),
        diagnostics.divergences(),
        diagnostics.verdict().name(),
        diagnostics.checks().stream()
            .map(check -> new Check(check.check(), check.verdict().name(), check.detail()))
            .toList());
  }
}

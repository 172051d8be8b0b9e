package io.plumbline.benchmarks.fits;

import io.plumbline.benchmarks.Results;
import io.plumbline.domain.mix.MixModelReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * What a fit took and gave.
 *
 * @param sampledSeconds from the resolved model to the report: start, warm-up, draws, answers
 * @param gradients evaluations of the log posterior and its gradient, over all chains
 * @param minEssBulk the smallest, over all parameters, sampled and linear
 */
public record FitFigures(
    double sampledSeconds,
    long gradients,
    double minEssBulk,
    double minEssTail,
    double maxRhat,
    long divergences,
    String verdict) {

  /** Reads them from the fit.json of a folder. */
  static FitFigures of(Path folder) {
    try {
      return of(Results.mapper().readTree(Files.readString(folder.resolve("fit.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes them from a report. */
  static FitFigures of(MixModelReport report) {
    return new FitFigures(
        report.sampling().wallSeconds(),
        report.sampling().gradientEvaluations(),
        report.diagnostics().minEssBulk(),
        report.diagnostics().minEssTail(),
        report.diagnostics().maxRhat(),
        report.sampling().divergences(),
        report.diagnostics().verdict().name());
  }

  private static FitFigures of(JsonNode fit) {
    JsonNode sampling = fit.required("sampling");
    JsonNode diagnostics = fit.required("diagnostics");
    return new FitFigures(
        sampling.required("wall_seconds").asDouble(),
        sampling.required("gradient_evaluations").asLong(),
        diagnostics.required("min_ess_bulk").asDouble(),
        diagnostics.required("min_ess_tail").asDouble(),
        diagnostics.required("max_rhat").asDouble(),
        sampling.required("divergences").asLong(),
        diagnostics.required("verdict").asString());
  }

  /** Returns processor time a gradient, all of the fit's work counted, in microseconds. */
  double microsPerGradient(int threads) {
    return 1e6 * sampledSeconds * threads / gradients;
  }

  /** Returns the smallest bulk effective sample size a second. */
  double essPerSecond() {
    return minEssBulk / sampledSeconds;
  }
}

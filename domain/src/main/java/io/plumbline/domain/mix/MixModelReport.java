package io.plumbline.domain.mix;

import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.insight.TreatmentResult;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything a fitted model answers, in the user's own units: the content of {@code fit.json} and
 * of every page about the fit.
 *
 * @param family how it was fitted: {@code bayes}
 * @param baseline what would have come without media and treatments, over the window
 * @param trailing the return of all media over trailing spans of 13 weeks, oldest first; as many as
 *     the last 26 periods hold
 */
public record MixModelReport(
    String name,
    String family,
    KpiSpec.Kind kpi,
    Data data,
    Sampling sampling,
    Diagnostics diagnostics,
    Accuracy accuracy,
    Estimate baseline,
    List<ChannelResult> channels,
    List<TreatmentResult> treatments,
    List<TrailingReturn> trailing,
    Decomposition decomposition) {

  /**
   * The data the model saw.
   *
   * @param first the first day of the window
   * @param last the first day of its last period
   * @param sha256 the hash of the modelled numbers
   */
  public record Data(int periods, int geos, LocalDate first, LocalDate last, String sha256) {}

  /** How it was sampled. */
  public record Sampling(
      SamplerSettings settings, double wallSeconds, long gradientEvaluations, int divergences) {}

  public MixModelReport {
    channels = List.copyOf(channels);
    treatments = List.copyOf(treatments);
    trailing = List.copyOf(trailing);
  }
}

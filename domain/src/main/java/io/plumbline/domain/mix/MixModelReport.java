package io.plumbline.domain.mix;

import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.GeoResult;
import io.plumbline.domain.mix.insight.HaloResult;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.insight.TreatmentResult;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a fitted model answers, in the user's own units: the content of {@code fit.json} and
 * of every page about the fit.
 *
 * @param family how it was fitted: {@code bayes} or {@code ridge}
 * @param kpi what results are counted in: money also where each conversion has a value
 * @param baseline what would have come without media and treatments, over the window
 * @param organic what media without spend did
 * @param halos what channels brought together, counted under neither
 * @param geos what channels did in each geo; empty for national data
 * @param trailing the return of all media over trailing spans of 13 weeks, oldest first; as many as
 *     the last 26 periods hold
 * @param calibrations what each lift test did
 * @param health what stands behind the verdict; absent for a model that is not sampled
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
    List<ChannelResult> organic,
    List<TreatmentResult> treatments,
    List<HaloResult> halos,
    List<GeoResult> geos,
    List<TrailingReturn> trailing,
    List<CalibrationResult> calibrations,
    Decomposition decomposition,
    @Nullable ModelHealth health) {

  /**
   * The data the model saw.
   *
   * @param first the first day of the window
   * @param last the first day of its last period
   * @param sha256 the hash of the modelled numbers
   */
  public record Data(int periods, int geos, LocalDate first, LocalDate last, String sha256) {

    /** Returns how many days a period has. */
    public int periodDays() {
      return (int) (ChronoUnit.DAYS.between(first, last) / Math.max(1, periods - 1));
    }
  }

  /** How it was sampled. */
  public record Sampling(
      SamplerSettings settings, double wallSeconds, long gradientEvaluations, int divergences) {}

  public MixModelReport {
    channels = List.copyOf(channels);
    organic = List.copyOf(organic);
    treatments = List.copyOf(treatments);
    halos = List.copyOf(halos);
    geos = List.copyOf(geos);
    trailing = List.copyOf(trailing);
    calibrations = List.copyOf(calibrations);
  }

  /** Returns the same, of marginal returns only what is back within the window. */
  public MixModelReport within(PaybackWindow payback) {
    int lag = payback.lastLag(data.periodDays());
    return new MixModelReport(
        name,
        family,
        kpi,
        data,
        sampling,
        diagnostics,
        accuracy,
        baseline,
        channels.stream().map(channel -> channel.within(lag)).toList(),
        organic,
        treatments,
        halos,
        geos,
        trailing,
        calibrations,
        decomposition,
        health);
  }

  /** Returns what the lift tests of {@code channel} did, in the order in which they were stated. */
  public List<CalibrationResult> calibrationsOf(ChannelId channel) {
    return calibrations.stream()
        .filter(result -> result.test().channels().contains(channel))
        .toList();
  }
}

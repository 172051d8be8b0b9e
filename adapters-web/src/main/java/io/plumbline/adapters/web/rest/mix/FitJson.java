package io.plumbline.adapters.web.rest.mix;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.TreatmentResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fit and everything it answers; names are those of fit.json where that has them.
 *
 * @param basis {@code champion}, or {@code latest} while there is none; absent where the run was
 *     asked for by name
 * @param halo what channels brought together, counted under neither
 * @param geos what channels did in each geo; empty for national data
 * @param calibration what each lift test did to the model
 */
public record FitJson(
    UUID id,
    String run,
    @Nullable String basis,
    Instant at,
    String requestedBy,
    String name,
    String family,
    String kpi,
    Data data,
    Sampling sampling,
    DiagnosticsJson diagnostics,
    AccuracyJson accuracy,
    KpisJson kpis,
    EstimateJson baseline,
    List<ChannelJson> channels,
    List<Treatment> treatments,
    List<ChannelJson> organic,
    List<HaloJson> halo,
    List<GeoJson> geos,
    List<CalibrationJson> calibration,
    List<TrailingJson> trailing,
    DecompositionJson decomposition) {

  /** The data the model saw. */
  public record Data(int periods, int geos, LocalDate first, LocalDate last, String sha256) {}

  /** How it was sampled. */
  public record Sampling(
      int chains,
      int warmup,
      int draws,
      long seed,
      double wallSeconds,
      long gradientEvaluations,
      int divergences) {}

  /** What a promotion or the like contributed. */
  public record Treatment(String name, EstimateJson contribution, EstimateJson contributionShare) {}

  /** Returns the fit of this run. */
  public static FitJson from(ModelRun run) {
    return from(run, null);
  }

  /** Returns the fit of the run a brand stands on. */
  static FitJson shown(ShownRun shown) {
    return switch (shown) {
      case ShownRun.Champion champion -> from(champion.run(), "champion");
      case ShownRun.Latest(ModelRun run) -> from(run, "latest");
    };
  }

  private static FitJson from(ModelRun run, @Nullable String basis) {
    MixModelReport report = run.report();
    return new FitJson(
        run.id(),
        run.label(),
        basis,
        run.at(),
        run.requestedBy().name(),
        report.name(),
        report.family(),
        report.kpi().name().toLowerCase(Locale.ROOT),
        data(report.data()),
        sampling(report.sampling()),
        DiagnosticsJson.from(report.diagnostics(), report.health()),
        AccuracyJson.from(report.accuracy()),
        KpisJson.from(report),
        EstimateJson.of(report.baseline()),
        channels(report.channels(), report),
        report.treatments().stream().map(FitJson::treatment).toList(),
        channels(report.organic(), report),
        report.halos().stream().map(HaloJson::from).toList(),
        report.geos().stream().map(GeoJson::from).toList(),
        report.calibrations().stream().map(CalibrationJson::from).toList(),
        report.trailing().stream().map(TrailingJson::from).toList(),
        DecompositionJson.from(report.decomposition()));
  }

  private static List<ChannelJson> channels(List<ChannelResult> channels, MixModelReport report) {
    return channels.stream()
        .map(channel -> ChannelJson.from(channel, report.calibrationsOf(channel.channel())))
        .toList();
  }

  private static Data data(MixModelReport.Data data) {
    return new Data(data.periods(), data.geos(), data.first(), data.last(), data.sha256());
  }

  private static Sampling sampling(MixModelReport.Sampling sampling) {
    SamplerSettings settings = sampling.settings();
    return new Sampling(
        settings.chains(),
        settings.warmup(),
        settings.draws(),
        settings.seed().value(),
        sampling.wallSeconds(),
        sampling.gradientEvaluations(),
        sampling.divergences());
  }

  private static Treatment treatment(TreatmentResult treatment) {
    return new Treatment(
        treatment.name(),
        EstimateJson.of(treatment.contribution()),
        EstimateJson.of(treatment.contributionShare()));
  }
}

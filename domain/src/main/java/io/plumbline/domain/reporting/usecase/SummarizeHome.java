package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.reporting.Criterion;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.Verdict;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Sums up where a brand stands: whether its model may be acted on, and what that rests on. */
public final class SummarizeHome {

  private final ModelRuns runs;
  private final AssessDataQuality assessDataQuality;

  public SummarizeHome(ModelRuns runs, AssessDataQuality assessDataQuality) {
    this.runs = runs;
    this.assessDataQuality = assessDataQuality;
  }

  /** Returns the summary of the brand's newest model and its data as of today. */
  public HomeSummary summarize(BrandId brand) {
    DataQualityReport quality = assessDataQuality.assess(brand);
    return runs.latest(brand)
        .map(run -> fitted(run, quality.score()))
        .orElseGet(
            () ->
                new HomeSummary(
                    quality.series().isEmpty()
                        ? new Verdict.NoObservations()
                        : new Verdict.NoModel(),
                    List.of(),
                    null));
  }

  private static HomeSummary fitted(ModelRun run, int qualityScore) {
    List<Criterion> criteria = Criterion.of(run.report(), qualityScore);
    return new HomeSummary(Verdict.of(criteria), criteria, run);
  }
}

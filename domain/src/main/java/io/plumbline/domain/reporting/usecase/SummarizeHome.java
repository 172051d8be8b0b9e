package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.reporting.Criterion;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.Verdict;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Sums up where a brand stands: whether its model may be acted on, and what that rests on. */
public final class SummarizeHome {

  private final ShowChampion showChampion;
  private final AssessDataQuality assessDataQuality;

  public SummarizeHome(ShowChampion showChampion, AssessDataQuality assessDataQuality) {
    this.showChampion = showChampion;
    this.assessDataQuality = assessDataQuality;
  }

  /** Returns the summary of the run the brand stands on and its data as of today. */
  public HomeSummary summarize(BrandId brand) {
    DataQualityReport quality = assessDataQuality.assess(brand);
    return showChampion
        .show(brand)
        .map(shown -> fitted(shown, quality.score()))
        .orElseGet(
            () ->
                new HomeSummary(
                    quality.series().isEmpty()
                        ? new Verdict.NoObservations()
                        : new Verdict.NoModel(),
                    List.of(),
                    null));
  }

  private static HomeSummary fitted(ShownRun shown, int qualityScore) {
    List<Criterion> criteria = Criterion.of(shown.run().report(), qualityScore);
    return new HomeSummary(Verdict.of(criteria), criteria, shown);
  }
}

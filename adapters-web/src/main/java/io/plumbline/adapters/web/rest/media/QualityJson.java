package io.plumbline.adapters.web.rest.media;

import io.plumbline.adapters.web.rest.FindingJson;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.quality.SeriesQuality;
import java.time.LocalDate;
import java.util.List;

/** What a brand's data are worth, series by series, 0 to 100, and what was found. */
public record QualityJson(
    LocalDate asOf, int score, List<Series> series, List<FindingJson> findings) {

  /** How far one series can be trusted. */
  public record Series(
      String measure,
      String name,
      String granularity,
      int score,
      double completeness,
      double consistency,
      double recency,
      LocalDate last) {

    static Series from(SeriesQuality quality) {
      return new Series(
          quality.measure().kind().name(),
          quality.measure().name(),
          quality.granularity().name(),
          quality.score(),
          quality.completeness(),
          quality.consistency(),
          quality.recency(),
          quality.last());
    }
  }

  public static QualityJson from(DataQualityReport report) {
    return new QualityJson(
        report.asOf(),
        report.score(),
        report.series().stream().map(Series::from).toList(),
        FindingJson.from(report.findings()));
  }
}

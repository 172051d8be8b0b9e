package io.plumbline.adapters.web.ui.media;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.quality.SeriesQuality;
import io.plumbline.domain.shared.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is there of a brand's data.
 *
 * @param score the mean of the series' scores, 0 to 100
 * @param fitRefusal why no model can be fitted now; empty if one can
 */
record DataPage(
    int score,
    String asOf,
    List<Series> series,
    List<Finding> findings,
    List<File> files,
    String fitRefusal) {

  /** One series and what it is worth. */
  record Series(
      String name,
      String kind,
      String last,
      String completeness,
      String consistency,
      String recency,
      SeriesQuality quality) {

    int score() {
      return quality.score();
    }

    boolean low() {
      return score() < 80;
    }
  }

  /** One imported file. */
  record File(String name, String rows, String span, String imported, String by, Batch batch) {

    /** Returns enough of the hash to tell two files apart by eye. */
    String sha256() {
      return batch.sha256().substring(0, 4) + "…" + batch.sha256().substring(60);
    }
  }

  DataPage {
    series = List.copyOf(series);
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  static DataPage of(List<Batch> batches, DataQualityReport quality, boolean specified) {
    return new DataPage(
        quality.score(),
        Format.date(quality.asOf()),
        quality.series().stream()
            .sorted(Comparator.comparingInt(SeriesQuality::score))
            .map(DataPage::series)
            .toList(),
        quality.findings(),
        batches.stream().map(DataPage::file).toList(),
        refusal(batches, specified));
  }

  private static String refusal(List<Batch> batches, boolean specified) {
    if (!specified) {
      return "A model needs a specification: drop a SPEC.yaml below.";
    }
    return batches.isEmpty() ? "A model needs data: drop a CSV file below." : "";
  }

  private static Series series(SeriesQuality quality) {
    return new Series(
        quality.measure().name(),
        quality.measure().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "%s %s"
            .formatted(
                quality.granularity() == Granularity.WEEK ? "week of" : "",
                Format.date(quality.last()))
            .strip(),
        whole(quality.completeness()),
        whole(quality.consistency()),
        whole(quality.recency()),
        quality);
  }

  private static String whole(double part) {
    return Format.fixed(Math.floor(100 * part + 1e-9), 0) + "%";
  }

  private static File file(Batch batch) {
    return new File(
        batch.fileName(),
        Format.count(batch.rows()),
        "%s to %s".formatted(Format.date(batch.first()), Format.date(batch.last())),
        Format.time(batch.importedAt()),
        batch.importedBy().name(),
        batch);
  }
}

package io.plumbline.adapters.web.ui.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.quality.SeriesQuality;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DataOnScreenTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Batch BATCH =
      new Batch(
          new UUID(0, 1),
          new BrandId("harbour"),
          "weekly.csv",
          "e2f7".repeat(16),
          "WEEK from week",
          List.of("week"),
          1_430,
          2_860,
          LocalDate.of(2024, 3, 4),
          LocalDate.of(2026, 11, 16),
          Instant.parse("2026-11-20T10:12:09Z"),
          Actor.human("maya"));

  @Test
  void without_a_specification_the_button_says_what_is_missing() {
    assertThat(page(List.of(BATCH), false).fitRefusal()).contains("SPEC.yaml");
    assertThat(page(List.of(), true).fitRefusal()).contains("CSV");
    assertThat(page(List.of(BATCH), true).fitRefusal()).isEmpty();
  }

  @Test
  void the_weakest_series_comes_first() {
    assertThat(page(List.of(BATCH), true).series())
        .extracting(DataPage.Series::name)
        .containsExactly("Radio", "TV");
    assertThat(page(List.of(BATCH), true).series().getFirst().low()).isTrue();
  }

  @Test
  void a_part_is_rounded_down_so_that_only_all_is_a_hundred_per_cent() {
    assertThat(page(List.of(BATCH), true).series().getLast().completeness()).isEqualTo("99%");
  }

  @Test
  void a_file_tells_where_its_rows_come_from() {
    assertThat(page(List.of(BATCH), true).files())
        .extracting(
            DataPage.File::name,
            DataPage.File::rows,
            DataPage.File::span,
            DataPage.File::imported,
            DataPage.File::by,
            DataPage.File::sha256)
        .containsExactly(
            tuple(
                "weekly.csv",
                "1,430",
                "4 Mar 2024 to 16 Nov 2026",
                "20 Nov 2026 10:12:09",
                "maya",
                "e2f7…e2f7"));
  }

  @Test
  void the_lists_leave_with_whole_hashes_instants_and_parts() {
    DataPage page = page(List.of(BATCH), true);

    assertThat(FilesSection.sheet(page.files()).csv())
        .isEqualTo(
            "file,rows,first,last,imported_at,imported_by,sha256\r\n"
                + "weekly.csv,1430,2024-03-04,2026-11-16,2026-11-20T10:12:09Z,maya,"
                + "e2f7".repeat(16)
                + "\r\n");
    assertThat(QualitySection.sheet(page.series()).csv())
        .startsWith("series,kind,last,completeness,consistency,recency,score\r\nRadio,")
        .contains("\r\nTV,", ",0.99");
  }

  @Test
  void the_file_of_findings_names_row_and_column_and_runs_nothing() {
    String csv =
        FindingsTable.sheet(
                List.of(
                    Finding.error(
                        "number",
                        new Finding.Place("a.csv", 12L, "tv"),
                        "=1+1 is no number.",
                        "12.5")))
            .csv();
    assertThat(csv).contains("ERROR,number,a.csv,12,tv,'=1+1 is no number.,12.5");
  }

  private static DataPage page(List<Batch> batches, boolean specified) {
    return DataPage.of(
        batches,
        new DataQualityReport(
            TODAY,
            List.of(
                new SeriesQuality(
                    new Measure(Measure.Kind.SPEND, "TV"), Granularity.WEEK, 0.998, 1, 1, TODAY),
                new SeriesQuality(
                    new Measure(Measure.Kind.SPEND, "Radio"), Granularity.WEEK, 0.4, 1, 0, TODAY)),
            List.of()),
        specified);
  }
}

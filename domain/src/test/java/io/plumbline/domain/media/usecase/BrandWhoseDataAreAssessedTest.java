package io.plumbline.domain.media.usecase;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static io.plumbline.domain.media.ObservationsInTests.MONDAY;
import static io.plumbline.domain.media.ObservationsInTests.SALES;
import static io.plumbline.domain.media.ObservationsInTests.TV;
import static io.plumbline.domain.media.ObservationsInTests.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.quality.SeriesQuality;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BrandWhoseDataAreAssessedTest {

  private static final LocalDate TODAY = MONDAY.plusWeeks(2).plusDays(3);

  private final InMemoryBatches batches = new InMemoryBatches(new InMemoryTransaction());
  private final AssessDataQuality assess =
      new AssessDataQuality(batches, () -> TODAY.atTime(23, 59).toInstant(ZoneOffset.UTC));

  private void imported(int number, Granularity granularity, Observation... observations) {
    Batch batch =
        new Batch(
            new UUID(0, number),
            HARBOUR.id(),
            "file.csv",
            "%064x".formatted(number),
            "WEEK from date",
            List.of("date", "value"),
            observations.length,
            observations.length,
            MONDAY,
            MONDAY,
            Instant.EPOCH,
            Actor.SYSTEM);
    batches.add(
        batch,
        granularity,
        writer -> writer.write(new SourceRow(2, List.of(), List.of(observations))));
  }

  @Test
  void every_series_is_judged_at_the_granularity_it_was_reported_in() {
    imported(1, Granularity.WEEK, of(SALES, MONDAY, "100"), of(SALES, MONDAY.plusWeeks(1), "110"));
    imported(2, Granularity.DAY, of(TV, MONDAY, "5"), of(TV, MONDAY.plusDays(3), "6"));
    DataQualityReport report = assess.assess(HARBOUR.id());
    assertThat(report.asOf()).isEqualTo(TODAY);
    assertThat(report.series())
        .extracting(SeriesQuality::measure, SeriesQuality::granularity, SeriesQuality::completeness)
        .containsExactlyInAnyOrder(
            tuple(SALES, Granularity.WEEK, 1.0), tuple(TV, Granularity.DAY, 0.5));
  }

  @Test
  void a_brand_without_data_gets_an_empty_report() {
    imported(1, Granularity.WEEK, of(SALES, MONDAY, "100"));
    assertThat(assess.assess(NORTHERN.id()))
        .isEqualTo(new DataQualityReport(TODAY, List.of(), List.of()));
  }
}

package io.plumbline.adapters.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.usecase.ShowSampleData;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.mapping.ColumnRole;
import io.plumbline.domain.mix.mapping.MappedColumn;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.mix.mapping.MappingPreview;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.GuessMapping;
import io.plumbline.domain.mix.usecase.PreviewMapping;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Real files from their first row to the specification, as somebody new brings them. */
class FilesMappedByTheirColumnsTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final Path EXAMPLES = Path.of("../docs/examples");

  private final CsvMediaFormat format = new CsvMediaFormat();
  private final YamlSpecFormat specs = new YamlSpecFormat();
  private final GuessMapping guess = new GuessMapping(format);
  private final PreviewMapping preview = new PreviewMapping(format, specs);

  @Test
  void the_sample_that_is_shipped_is_the_example_in_the_documents() throws IOException {
    assertThat(new ShippedSample().csv())
        .isEqualTo(Files.readString(EXAMPLES.resolve("s0/data.csv")));
  }

  @Test
  void the_sample_ends_with_the_last_week_that_is_over_and_needs_no_correction() {
    ShowSampleData.Sample sample =
        new ShowSampleData(new ShippedSample(), () -> Instant.parse("2031-05-14T12:00:00Z")).show();
    MappingPreview read =
        preview.preview(ACME, guessed(sample.fileName(), sample.file()), sample.file());

    assertThat(read.findings()).isEmpty();
    assertThat(read.rows()).isEqualTo(130);
    assertThat(read.last()).isEqualTo(LocalDate.of(2031, 5, 5));
    assertThat(read.read()).hasSize(5);
    MixModelSpec spec = Objects.requireNonNull(read.spec());
    assertThat(spec.window().holdout()).isEqualTo(13);
    assertThat(spec.channels())
        .extracting(channel -> channel.channel().value())
        .containsExactly("paid_social", "search", "retail_media");
    assertThat(specs.read(read.text(), "SPEC.yaml")).isEqualTo(new SpecFormat.Reading.Read(spec));
  }

  @Test
  void the_sample_ends_when_its_week_does_and_not_before() {
    assertThat(lastWeek("2031-05-11T23:59:59Z")).startsWith("2031-04-28");
    assertThat(lastWeek("2031-05-12T00:00:00Z")).startsWith("2031-05-05");
  }

  private static String lastWeek(String now) {
    return new ShowSampleData(new ShippedSample(), () -> Instant.parse(now))
        .show()
        .csv()
        .lines()
        .reduce("", (_, line) -> line);
  }

  @Test
  void markets_with_exposures_and_the_value_of_a_conversion_need_no_correction()
      throws IOException {
    Path file = EXAMPLES.resolve("meridian_geo/geo_all_channels.csv");
    MappingDraft draft = guessed("geo.csv", content(Files.readAllBytes(file)));
    MappingPreview read = preview.preview(ACME, draft, content(Files.readAllBytes(file)));

    assertThat(errors(read)).isEmpty();
    MixModelSpec spec = Objects.requireNonNull(read.spec());
    assertThat(spec.channels()).hasSize(6);
    assertThat(spec.geo()).isNotNull();
    assertThat(spec.kpi().money()).isTrue();
    assertThat(draft.columns())
        .contains(
            new MappedColumn("", ColumnRole.LEFT_OUT),
            new MappedColumn(
                "Organic_channel0_impression", ColumnRole.EXPOSURE, "Organic_channel0"),
            new MappedColumn("Promo", ColumnRole.TREATMENT));
  }

  @Test
  void all_that_is_wrong_in_mapping_and_cells_is_told_at_once_and_nothing_follows() {
    String csv =
        """
        week;e_mail;tv_spend;radio_spend
        2024-01-01;1;100;5
        03/04/2024;1;-5;5
        2024-01-15;1;abc;5
        """;
    MediaFile file = content(csv.getBytes(StandardCharsets.UTF_8));
    MappingPreview read = preview.preview(ACME, guessed("ours.csv", file), file);

    assertThat(read.spec()).isNull();
    assertThat(read.text()).isEmpty();
    assertThat(errors(read))
        .extracting(Finding::rule)
        .contains(
            "no-outcome", "personal-data", "ambiguous-date", "negative-spend", "not-a-number");
  }

  @Test
  void a_model_that_cannot_be_fitted_is_told_before_anything_is_stored() {
    StringBuilder csv = new StringBuilder("week,revenue,tv_spend\n");
    for (int week = 0; week < 3; week++) {
      csv.append("%s,%d,0%n".formatted(LocalDate.of(2024, 1, 1).plusWeeks(week), 100 + week));
    }
    MediaFile file = content(csv.toString().getBytes(StandardCharsets.UTF_8));
    MappingPreview read = preview.preview(ACME, guessed("short.csv", file), file);

    assertThat(errors(read)).isNotEmpty();
    assertThat(read.spec()).isNull();
  }

  @Test
  void a_file_without_a_header_gives_no_guess_but_its_findings() {
    assertThat(guess.guess("none.csv", content(new byte[0])))
        .isInstanceOfSatisfying(
            GuessMapping.Outcome.Unreadable.class,
            unreadable ->
                assertThat(unreadable.findings())
                    .extracting(Finding::rule)
                    .containsExactly("empty-file"));
  }

  private static List<Finding> errors(MappingPreview read) {
    return read.findings().stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .toList();
  }

  private MappingDraft guessed(String name, MediaFile file) {
    return switch (guess.guess(name, file)) {
      case GuessMapping.Outcome.Guessed(var draft, var _) -> draft;
      case GuessMapping.Outcome.Unreadable(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  private static MediaFile content(byte[] bytes) {
    return chunk -> chunk.accept(bytes);
  }
}

package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A row for each geo and period, with population, reach, frequency and the value of the KPI. */
class GeosInALongFileTest {

  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "meridian_geo");

  private static final String SPEC =
      """
      data: d.csv.gz
      date: week
      geo: {column: geo, population: people}
      kpi: {column: orders, kind: conversions, value_per_kpi: basket}
      channels: [{name: video, spend: cost, reach: reached, frequency: times}]
      """;

  private static final String FILE =
      """
      geo,week,people,orders,basket,cost,reached,times
      south,2024-01-01,100,5,20,3,50,1.5
      north,2024-01-01,300,9,21,4,70,2
      north,2024-01-08,300,8,22,0,0,0
      south,2024-01-08,100,6,23,1,10,1
      """;

  private static MixModelSpec spec(String text) {
    return switch (new YamlSpecFormat().read(text, "spec.yaml")) {
      case SpecFormat.Reading.Read(MixModelSpec spec) -> spec;
      case SpecFormat.Reading.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  private static CsvDatasets.Outcome read(String spec, byte[] file) {
    return CsvDatasets.read(
        spec(spec), new CsvMediaFeed("d.csv.gz", () -> new ByteArrayInputStream(file)));
  }

  private static MediaDataset data(CsvDatasets.Outcome outcome) {
    return switch (outcome) {
      case CsvDatasets.Outcome.Read(MediaDataset data, var _, var _) -> data;
      case CsvDatasets.Outcome.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void every_measure_is_laid_out_geo_by_geo() throws IOException {
    MediaDataset data = data(read(SPEC, gzip(FILE.getBytes(UTF_8))));
    assertThat(data.geos()).containsExactly(new Geo("north"), new Geo("south"));
    assertThat(data.series(new Measure(Measure.Kind.OUTCOME, "orders")))
        .containsExactly(9, 8, 5, 6);
    assertThat(data.series(new Measure(Measure.Kind.VALUE, "orders")))
        .containsExactly(21, 22, 20, 23);
    assertThat(data.series(new Measure(Measure.Kind.REACH, "video")))
        .containsExactly(70, 0, 50, 10);
    assertThat(data.series(new Measure(Measure.Kind.FREQUENCY, "video")))
        .containsExactly(2, 0, 1.5, 1);
    assertThat(data.series(Measure.POPULATION)).containsExactly(300, 300, 100, 100);
  }

  @Test
  void what_cannot_be_below_nothing_is_refused_by_row_and_column() {
    String bad = FILE.replace("100,5,20,3,50,1.5", "-100,5,-20,3,-50,-1.5");
    assertThat(read(SPEC, bad.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            CsvDatasets.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(f -> f.place().row() + " " + f.place().column() + " " + f.rule())
                    .containsExactlyInAnyOrder(
                        "2 people negative-number",
                        "2 basket negative-number",
                        "2 reached negative-number",
                        "2 times negative-number"));
  }

  @Test
  void a_geo_that_comes_twice_in_a_week_or_not_at_all_is_told_by_name() {
    String twice = FILE + "south,2024-01-08,100,6,23,1,10,1\n,2024-01-08,1,6,23,1,10,1\n";
    assertThat(read(SPEC, twice.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            CsvDatasets.Outcome.Refused.class,
            refused -> {
              assertThat(refused.findings())
                  .extracting(Finding::rule)
                  .containsExactly("duplicate-row", "geo");
              assertThat(refused.findings().getFirst().problem()).contains("2024-01-08", "south");
            });
  }

  @Test
  void the_example_of_forty_geos_is_read_and_can_be_modelled() throws IOException {
    String text = Files.readString(EXAMPLE.resolve("SPEC.yaml"));
    byte[] file = Files.readAllBytes(EXAMPLE.resolve("geo_all_channels.csv"));
    MediaDataset data = data(read(text, gzip(file)));
    assertThat(data.geos()).hasSize(40);
    assertThat(data.periods()).hasSize(156);
    assertThat(data.measures()).hasSize(17);
    for (Measure measure : data.measures()) {
      assertThat(Arrays.stream(data.series(measure)).noneMatch(Double::isNaN)).isTrue();
    }
    assertThat(spec(text).resolve(data, new JollydayCalendar()))
        .isInstanceOf(Resolution.Resolved.class);
  }

  @Test
  void a_missing_geo_and_week_of_it_is_refused_by_name() throws IOException {
    String text = Files.readString(EXAMPLE.resolve("SPEC.yaml"));
    String gap =
        Files.readString(EXAMPLE.resolve("geo_all_channels.csv"))
            .lines()
            .filter(line -> !line.contains(",Geo7,2021-03-01,"))
            .collect(Collectors.joining("\n", "", "\n"));
    MediaDataset data = data(read(text, gap.getBytes(UTF_8)));
    List<Finding> findings =
        switch (spec(text).resolve(data, new JollydayCalendar())) {
          case Resolution.Refused(var refused) -> refused;
          case Resolution.Resolved _ -> throw new AssertionError("resolved");
        };
    assertThat(findings).isNotEmpty();
    assertThat(findings).allMatch(finding -> finding.problem().contains("Geo7 2021-03-01"));
  }
}

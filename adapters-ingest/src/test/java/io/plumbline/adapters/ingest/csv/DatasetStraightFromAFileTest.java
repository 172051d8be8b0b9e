package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DatasetStraightFromAFileTest {

  private static final String SPEC =
      """
      data: data.csv
      date: week
      kpi: {column: sales, kind: revenue}
      channels: [{name: television, spend: tv, exposure: views}]
      controls: [{column: price}]
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
        spec(spec), new CsvMediaFeed("data.csv", () -> new ByteArrayInputStream(file)));
  }

  private static MediaDataset data(CsvDatasets.Outcome outcome) {
    return switch (outcome) {
      case CsvDatasets.Outcome.Read(MediaDataset data, var _, var _) -> data;
      case CsvDatasets.Outcome.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  @Test
  void every_column_the_specification_names_becomes_a_series() {
    MediaDataset data =
        data(
            read(
                SPEC,
                "week,tv,views,price,sales\n2024-01-08,2,20,9.5,\n2024-01-01,1,10,9,100\n"
                    .getBytes(UTF_8)));
    assertThat(data.measures())
        .extracting(m -> m.kind() + " " + m.name())
        .containsExactly(
            "SPEND television", "EXPOSURE television", "OUTCOME sales", "CONTROL price");
    assertThat(data.series(new Measure(Measure.Kind.SPEND, "television"))).containsExactly(1, 2);
    assertThat(data.series(new Measure(Measure.Kind.OUTCOME, "sales")))
        .containsExactly(100, Double.NaN);
  }

  @Test
  void a_file_with_faults_gives_its_findings_and_no_data() {
    assertThat(read(SPEC, "week,tv,views,price,sales\n2024-01-08,-2,20,9.5,5\n".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            CsvDatasets.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::rule)
                    .containsExactly("negative-spend"));
  }

  @Test
  void a_real_retailers_file_is_read_whole() throws IOException {
    byte[] file;
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/mmm/retail_weekly.csv"))) {
      file = in.readAllBytes();
    }
    String header = new String(file, UTF_8).lines().findFirst().orElseThrow();
    String channels =
        Arrays.stream(header.split(","))
            .filter(column -> column.startsWith("mdsp_"))
            .map(
                column ->
                    "  - {name: %s, spend: %s, exposure: %s}\n"
                        .formatted(column, column, column.replace("mdsp_", "mdip_")))
            .collect(Collectors.joining());
    String spec =
        "data: d.csv\ndate: wk_strt_dt\nkpi: {column: sales, kind: revenue}\nchannels:\n"
            + channels;
    MediaDataset data = data(read(spec, file));
    assertThat(data.periods()).hasSize(209);
    assertThat(data.measures()).hasSize(21);
    assertThat(
            Arrays.stream(data.series(new Measure(Measure.Kind.SPEND, "mdsp_dm")))
                .noneMatch(Double::isNaN))
        .isTrue();
    assertThat(data.findings()).isEmpty();
  }
}

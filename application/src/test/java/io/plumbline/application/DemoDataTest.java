package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.csv.CsvDatasets;
import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoDataTest {

  @Test
  void the_specification_names_ten_channels_and_the_files_209_weeks_fit_it() throws IOException {
    MixModelSpec spec = specification();

    assertThat(spec.channels()).hasSize(10);
    assertThat(spec.window().holdout()).isEqualTo(13);
    assertThat(spec.controls()).filteredOn(control -> control.treatment()).hasSize(2);
    assertThat(CsvDatasets.read(spec, new CsvMediaFeed(spec.data(), () -> open(spec.data()))))
        .isInstanceOfSatisfying(
            CsvDatasets.Outcome.Read.class, read -> assertThat(read.data().periods()).hasSize(209));
  }

  private static MixModelSpec specification() throws IOException {
    try (InputStream in = open("SPEC.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (new YamlSpecFormat().read(text, "SPEC.yaml")) {
        case SpecFormat.Reading.Read(MixModelSpec spec) -> spec;
        case SpecFormat.Reading.Refused(var findings) -> throw new AssertionError(findings);
      };
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(DemoDataTest.class.getResourceAsStream("/demo/" + name));
  }
}

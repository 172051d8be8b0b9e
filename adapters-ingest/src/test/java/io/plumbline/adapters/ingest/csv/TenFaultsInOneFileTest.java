package io.plumbline.adapters.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TenFaultsInOneFileTest {

  private final Csv.Read read = Csv.of(fixture()).byGeo().read();

  @Test
  void every_fault_is_told_with_its_row() {
    assertThat(read.errors())
        .extracting(f -> f.place().row() + " " + f.rule())
        .containsExactly(
            "3 ambiguous-date",
            "4 negative-spend",
            "5 currency",
            "6 personal-data",
            "7 ambiguous-number",
            "8 formula",
            "9 off-grid",
            "10 duplicate-row",
            "11 ragged-row",
            "12 impossible-date",
            "13 repeated-header",
            "14 total-row");
  }

  @Test
  void every_fault_names_the_file_the_value_met_and_what_would_be_accepted() {
    assertThat(read.errors())
        .allSatisfy(
            f -> {
              assertThat(f.place().file()).isEqualTo("data.csv");
              assertThat(f.accepted()).isNotBlank();
            });
    Finding spend =
        read.errors().stream().filter(f -> f.rule().equals("negative-spend")).findFirst().get();
    assertThat(spend.place().column()).isEqualTo("tv");
    assertThat(spend.problem()).contains("-50");
  }

  @Test
  void the_file_is_refused_whole() {
    assertThat(read.reading().refused()).isTrue();
    assertThat(Csv.of(fixture()).mapping().granularity()).isEqualTo(Granularity.WEEK);
  }

  static byte[] fixture() {
    try (InputStream in =
        Objects.requireNonNull(
            TenFaultsInOneFileTest.class.getResourceAsStream("/csv/ten-faults.csv"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

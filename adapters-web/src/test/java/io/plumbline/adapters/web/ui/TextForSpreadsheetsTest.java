package io.plumbline.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.ui.save.Spreadsheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextForSpreadsheetsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
  void a_cell_that_would_run_as_a_formula_gets_an_apostrophe(String formula) {
    String line =
        new Spreadsheet(List.of("name"), List.of(List.of(formula))).csv().split("\r\n", 2)[1];
    assertThat(line.replace("\"", "")).startsWith("'");
  }

  @Test
  void a_negative_number_stays_a_number() {
    assertThat(new Spreadsheet(List.of("x"), List.of(List.of("-0.9"), List.of("-1.2E-4"))).csv())
        .isEqualTo("x\r\n-0.9\r\n-1.2E-4\r\n");
  }

  @Test
  void commas_quotes_and_line_breaks_are_quoted() {
    assertThat(
            new Spreadsheet(
                    List.of("a", "b"), List.of(List.of("TV, radio", "said \"no\"\nthen left")))
                .csv())
        .isEqualTo("a,b\r\n\"TV, radio\",\"said \"\"no\"\"\nthen left\"\r\n");
  }

  @Test
  void a_workbook_holds_numbers_as_numbers_and_a_formula_as_text(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("a.xlsx");
    Files.write(
        file,
        new Spreadsheet(List.of("name", "x"), List.of(List.of("=1+1", "-0.9"))).workbook("a/b"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(part(zip, "xl/workbook.xml")).contains("name=\"a-b\"");
      assertThat(part(zip, "xl/sharedStrings.xml")).contains("=1+1");
      assertThat(part(zip, "xl/worksheets/sheet1.xml"))
          .contains("<v>-0.9</v>")
          .doesNotContain("<f>");
    }
  }

  private static String part(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

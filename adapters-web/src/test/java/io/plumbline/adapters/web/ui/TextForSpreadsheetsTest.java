package io.plumbline.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextForSpreadsheetsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
  void a_cell_that_would_run_as_a_formula_gets_an_apostrophe(String formula) {
    String line = Csv.of(List.of("name"), List.of(List.of(formula))).split("\r\n", 2)[1];
    assertThat(line.replace("\"", "")).startsWith("'");
  }

  @Test
  void a_negative_number_stays_a_number() {
    assertThat(Csv.of(List.of("x"), List.of(List.of("-0.9"), List.of("-1.2E-4"))))
        .isEqualTo("x\r\n-0.9\r\n-1.2E-4\r\n");
  }

  @Test
  void commas_quotes_and_line_breaks_are_quoted() {
    assertThat(Csv.of(List.of("a", "b"), List.of(List.of("TV, radio", "said \"no\"\nthen left"))))
        .isEqualTo("a,b\r\n\"TV, radio\",\"said \"\"no\"\"\nthen left\"\r\n");
  }
}

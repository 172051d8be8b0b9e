package io.plumbline.adapters.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInCellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "1204.55 | 1204.55",
        "-12.5 | -12.5",
        "+3 | 3",
        ".5 | 0.5",
        "7. | 7",
        "1e3 | 1000",
        "1.5E-7 | 0.00000015",
        "1,204.55 | 1204.55",
        "1,234,567 | 1234567",
        "1.204,55 | 1204.55",
        "1.234.567 | 1234567",
        "12,5 | 12.5",
        "0,125 | 0.125",
        "1204,550 | 1204.550",
        "1 204,55 | 1204.55",
        "1\u00a0204\u202f555.5 | 1204555.5",
        "1'204.55 | 1204.55",
        "\u22125 | -5",
        "0.1 | 0.1",
      })
  void a_number_that_can_be_read_in_one_way_is_read_exactly(String cell, BigDecimal value) {
    assertThat(NumberCell.of(cell))
        .isInstanceOfSatisfying(
            NumberCell.Amount.class,
            amount -> assertThat(amount.value()).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "--", "\u2013", ".", "n/a", "N/A", "NULL", "none"})
  void what_stands_for_not_known_is_missing_and_not_zero(String cell) {
    assertThat(NumberCell.of(cell)).isEqualTo(new NumberCell.Missing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,204 | ambiguous-number",
        "-12,500 | ambiguous-number",
        "$5 | currency",
        "5 \u20ac | currency",
        "USD 12 | currency",
        "12.50EUR | currency",
        "12 % | percent",
        "12..5 | not-a-number",
        "1,23,456.00 | not-a-number",
        "(12) | not-a-number",
        "12- | not-a-number",
        "true | not-a-number",
        "inf | not-a-number",
        "NaN | not-a-number",
        "nan | not-a-number",
        "#REF! | not-a-number",
        "0x1F | not-a-number",
        "\u0663 | not-a-number",
        "1e99 | number-out-of-range",
        "1000000000000000000 | number-out-of-range",
        "1e-999 | number-out-of-range",
      })
  void anything_else_is_refused_by_a_rule(String cell, String rule) {
    assertThat(NumberCell.of(cell))
        .isInstanceOfSatisfying(
            NumberCell.Unreadable.class,
            refused -> {
              assertThat(refused.rule()).isEqualTo(rule);
              assertThat(refused.problem()).contains(cell.strip());
              assertThat(refused.accepted()).isNotBlank();
            });
  }

  @Test
  void missing_spend_is_no_observation() {
    Csv.Read read = Csv.of("week,sales,tv\n2024-01-01,10,-\n2024-01-08,11,0\n").read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.observations()).hasSize(3);
    assertThat(read.observations())
        .filteredOn(o -> o.measure().equals(Csv.TV))
        .singleElement()
        .satisfies(o -> assertThat(o.row()).isEqualTo(3));
  }

  @Test
  void refunds_above_sales_are_taken_with_a_warning_and_negative_spend_is_refused() {
    Csv.Read refunds = Csv.of("week,sales,tv\n2024-01-01,-10,5\n").read();
    assertThat(refunds.reading().refused()).isFalse();
    assertThat(refunds.rules()).containsExactly("negative-outcome");
    assertThat(refunds.total(Csv.SALES)).isEqualByComparingTo("-10");
    assertThat(Csv.of("week,sales,tv\n2024-01-01,10,-5\n").read().rules())
        .containsExactly("negative-spend");
    assertThat(Csv.of("week,sales,tv,price\n2024-01-01,10,5,-3\n").withPrice().read().rules())
        .isEmpty();
  }

  @Test
  void two_currencies_in_one_file_are_told_as_such() {
    assertThat(Csv.of("week,sales,tv\n2024-01-01,$10,5\n2024-01-08,\u20ac9,5\n").read().rules())
        .containsExactlyInAnyOrder("currency", "currency", "mixed-currencies");
    assertThat(
            Csv.of("week,sales,tv,Currency\n2024-01-01,10,5,USD\n2024-01-08,9,5,EUR\n")
                .read()
                .rules())
        .containsExactly("mixed-currencies");
  }

  @Test
  void a_column_without_any_number_is_told() {
    assertThat(Csv.of("week,sales,tv\n2024-01-01,10,\n").read().rules())
        .containsExactly("empty-column");
  }
}

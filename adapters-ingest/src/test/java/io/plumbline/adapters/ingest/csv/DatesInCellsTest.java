package io.plumbline.adapters.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInCellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29",
        " 2024-02-29 ",
        "20240229",
        "2024-02-29 00:00:00",
        "2024-02-29T00:00",
        "2024-02-29T00:00:00.000"
      })
  void iso_dates_are_read_leap_days_included(String cell) {
    assertThat(DateCell.of(cell)).isEqualTo(new DateCell.Day(LocalDate.of(2024, 2, 29)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "03/04/2024 | ambiguous-date",
        "3.4.24 | ambiguous-date",
        "25/12/2024 | date-format",
        "12/25/2024 | date-format",
        "2023-02-29 | impossible-date",
        "2024-13-01 | impossible-date",
        "20241301 | impossible-date",
        "2024-03-31T01:30:00 | time-of-day",
        "2024-03-31T00:00:00Z | time-of-day",
        "1924-01-01 | date-out-of-range",
        "2024-W05 | date-format",
        "Jan 5 2024 | date-format",
        "45292 | date-format",
      })
  void anything_else_is_refused_by_a_rule(String cell, String rule) {
    assertThat(DateCell.of(cell))
        .isInstanceOfSatisfying(
            DateCell.Unreadable.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }

  @Test
  void a_row_without_a_date_is_refused() {
    assertThat(Csv.of("week,sales,tv\n,10,5\n").read().errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("missing-date");
              assertThat(f.place()).isEqualTo(new Finding.Place("data.csv", 2L, "week"));
            });
  }

  @Test
  void the_week_that_does_not_begin_like_the_others_is_named() {
    Csv.Read read =
        Csv.of("week,sales,tv\n2024-01-02,1,1\n2024-01-08,1,1\n2024-01-15,1,1\n").read();
    assertThat(read.errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("off-grid");
              assertThat(f.place().row()).isEqualTo(2);
              assertThat(f.problem()).contains("Tuesday", "Monday");
            });
  }

  @Test
  void weeks_may_be_missing_and_stand_in_any_order() {
    Csv.Read read = Csv.of("week,sales,tv\n2024-02-05,1,1\n2024-01-08,1,1\n").read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.reading().first()).isEqualTo(LocalDate.of(2024, 1, 8));
    assertThat(read.reading().last()).isEqualTo(LocalDate.of(2024, 2, 5));
  }

  @Test
  void days_across_the_change_of_clocks_are_days_like_others() {
    StringBuilder text = new StringBuilder("week,sales,tv\n");
    for (LocalDate day = LocalDate.of(2024, 3, 28);
        day.getMonthValue() < 5;
        day = day.plusDays(1)) {
      text.append(day).append(",1,1\n");
    }
    Csv.Read read = Csv.of(text.toString()).daily().read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.reading().rows()).isEqualTo(34);
  }

  @Test
  void weekly_and_monthly_files_are_not_taken_for_daily_ones() {
    assertThat(
            Csv.of(
                    "week,sales,tv\n2024-01-01,1,1\n2024-01-08,1,1\n2024-01-15,1,1\n2024-01-22,1,1\n")
                .daily()
                .read()
                .rules())
        .containsExactly("granularity");
    assertThat(
            Csv.of(
                    "week,sales,tv\n2024-01-01,1,1\n2024-02-01,1,1\n2024-03-01,1,1\n2024-04-01,1,1\n")
                .daily()
                .read()
                .rules())
        .containsExactly("granularity");
  }

  @Test
  void the_same_date_twice_is_refused_unless_the_geos_differ() {
    String twice = "week,geo,sales,tv\n2024-01-01,north,1,1\n2024-01-01,south,1,1\n";
    assertThat(Csv.of(twice).read().rules()).containsExactly("duplicate-row");
    assertThat(Csv.of(twice).byGeo().read().rules()).isEmpty();
    assertThat(Csv.of(twice + "2024-01-01,north,2,2\n").byGeo().read().errors())
        .singleElement()
        .satisfies(f -> assertThat(f.problem()).contains("2024-01-01 of north"));
  }

  @Test
  void a_row_without_a_geo_is_refused() {
    assertThat(Csv.of("week,geo,sales,tv\n2024-01-01, ,1,1\n").byGeo().read().rules())
        .containsExactly("geo");
  }
}

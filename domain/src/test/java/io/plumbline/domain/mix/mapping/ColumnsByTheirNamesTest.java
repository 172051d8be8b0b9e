package io.plumbline.domain.mix.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Granularity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsByTheirNamesTest {

  @ParameterizedTest
  @CsvSource({
    "tv_spend, SPEND, tv",
    "Spend TV, SPEND, TV",
    "tvCost, SPEND, tv",
    "TV Spend (USD), SPEND, TV",
    "paid_social, SPEND, paid_social",
    "retail_media, SPEND, retail_media",
    "Channel0_spend, SPEND, Channel0",
    "Revenue (Adv Currency), SPEND, DV360",
    "Channel0_impression, EXPOSURE, Channel0",
    "search_clicks, EXPOSURE, search",
    "emails_sent, EXPOSURE, emails",
    "video_reach, REACH, video",
    "video_frequency, FREQUENCY, video",
    "revenue, REVENUE, ''",
    "Net Sales, REVENUE, ''",
    "conversions, CONVERSIONS, ''",
    "revenue_per_conversion, VALUE, ''",
    "population, POPULATION, ''",
    "Promo, TREATMENT, ''",
    "price_index, CONTROL, ''",
    "competitor_sales_control, CONTROL, ''",
    "hldy_Father's Day, CONTROL, ''",
    "cost_per_click, LEFT_OUT, ''",
    "spend, LEFT_OUT, ''",
    "yr_nbr, LEFT_OUT, ''",
    "x1, LEFT_OUT, ''",
  })
  void a_name_says_what_a_column_of_numbers_is_for(String name, ColumnRole role, String channel) {
    MappingDraft draft =
        ColumnGuess.draft("f.csv", List.of("week", name), rows("2024-01-01", "2024-01-08"));

    assertThat(draft.columns())
        .containsExactly(
            new MappedColumn("week", ColumnRole.DATE), new MappedColumn(name, role, channel));
  }

  @Test
  void the_date_is_told_by_its_cells_and_its_name_and_not_by_long_numbers() {
    List<String> names = List.of("tv_impressions", "from", "week_start");
    List<List<String>> rows =
        List.of(
            List.of("20240101", "2024-01-01", "2024-01-01"),
            List.of("20240102", "2024-01-08", "2024-01-08"));

    assertThat(ColumnGuess.draft("f.csv", names, rows).first(ColumnRole.DATE))
        .contains("week_start");
  }

  @Test
  void text_that_is_named_like_a_place_is_the_geo_and_other_text_is_left_out() {
    MappingDraft draft =
        ColumnGuess.draft(
            "f.csv",
            List.of("date", "region", "remark", ""),
            List.of(List.of("2024-01-01", "north", "none", "0")));

    assertThat(draft.columns())
        .extracting(MappedColumn::role)
        .containsExactly(ColumnRole.DATE, ColumnRole.GEO, ColumnRole.LEFT_OUT, ColumnRole.LEFT_OUT);
  }

  @Test
  void a_broken_cell_hides_no_column() {
    MappingDraft draft =
        ColumnGuess.draft(
            "f.csv",
            List.of("date", "tv_spend"),
            List.of(
                List.of("2024-01-01", "1"), List.of("2024-01-08", "4oo"), List.of("soon", "3")));

    assertThat(draft.first(ColumnRole.DATE)).contains("date");
    assertThat(draft.first(ColumnRole.SPEND)).contains("tv_spend");
  }

  @Test
  void a_second_outcome_is_left_out_since_it_must_not_explain_the_first() {
    MappingDraft draft =
        ColumnGuess.draft(
            "f.csv", List.of("date", "orders", "revenue"), rowsOf(List.of("2024-01-01", "1", "2")));

    assertThat(draft.columns())
        .extracting(MappedColumn::role)
        .containsExactly(ColumnRole.DATE, ColumnRole.CONVERSIONS, ColumnRole.LEFT_OUT);
  }

  @Test
  void days_are_told_from_weeks_by_two_dates_that_lie_a_day_apart() {
    assertThat(grain("2024-01-01", "2024-01-08")).isEqualTo(Granularity.WEEK);
    assertThat(grain("2024-01-31", "2024-02-01")).isEqualTo(Granularity.DAY);
    assertThat(grain("20240131", "20240201")).isEqualTo(Granularity.DAY);
    assertThat(grain("2024-02-30", "2024-02-31")).isEqualTo(Granularity.WEEK);
  }

  private static Granularity grain(String first, String second) {
    return ColumnGuess.draft("f.csv", List.of("date", "tv_spend"), rows(first, second))
        .granularity();
  }

  private static List<List<String>> rows(String first, String second) {
    return List.of(List.of(first, "12.5"), List.of(second, "0"));
  }

  private static List<List<String>> rowsOf(List<String> row) {
    return Collections.nCopies(3, row);
  }
}

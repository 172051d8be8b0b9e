package io.plumbline.domain.media;

import static io.plumbline.domain.media.ObservationsInTests.MONDAY;
import static io.plumbline.domain.media.ObservationsInTests.PRICE;
import static io.plumbline.domain.media.ObservationsInTests.SALES;
import static io.plumbline.domain.media.ObservationsInTests.TV;
import static io.plumbline.domain.media.ObservationsInTests.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysLaidOnWeeksTest {

  private final MediaDataset.Assembler weeks = MediaDataset.assembler(Granularity.WEEK);

  private void day(Measure measure, int day, String value) {
    weeks.add(Granularity.DAY, of(measure, MONDAY.plusDays(day), value));
  }

  private void week(Measure measure, LocalDate date, String value) {
    weeks.add(Granularity.WEEK, of(measure, date, value));
  }

  private static List<String> rules(MediaDataset data) {
    return data.findings().stream().map(Finding::rule).toList();
  }

  @Test
  void the_days_of_a_week_add_up_and_a_control_is_averaged() {
    for (int day = 0; day < 14; day++) {
      day(TV, day, "0.1");
      day(PRICE, day, day < 7 ? "10" : "12.5");
    }
    MediaDataset data = weeks.assemble();
    assertThat(data.periods()).containsExactly(MONDAY, MONDAY.plusWeeks(1));
    assertThat(data.series(TV)).containsExactly(0.7, 0.7);
    assertThat(data.series(PRICE)).containsExactly(10, 12.5);
    assertThat(data.findings()).isEmpty();
  }

  @Test
  void reach_adds_up_and_frequency_keeps_the_contacts_it_stands_for() {
    Measure reach = new Measure(Measure.Kind.REACH, "tv");
    Measure frequency = new Measure(Measure.Kind.FREQUENCY, "tv");
    String[] reached = {"100", "300", "0", "0", "0", "0", "0"};
    String[] times = {"2", "4", "0", "0", "0", "0", "0"};
    for (int day = 0; day < 7; day++) {
      day(reach, day, reached[day]);
      day(frequency, day, times[day]);
      day(reach, day + 7, "0");
      day(frequency, day + 7, "3");
    }
    MediaDataset data = weeks.assemble();
    assertThat(data.series(reach)).containsExactly(400, 0);
    assertThat(data.series(frequency)).containsExactly(3.5, 3);
  }

  @Test
  void the_value_of_the_kpi_keeps_the_money_and_population_is_averaged() {
    Measure worth = new Measure(Measure.Kind.VALUE, "sales");
    for (int day = 0; day < 7; day++) {
      day(SALES, day, day == 0 ? "30" : day == 6 ? "-5" : "1");
      day(worth, day, day == 0 ? "10" : "3");
      day(Measure.POPULATION, day, day < 6 ? "1000" : "1007");
    }
    MediaDataset data = weeks.assemble();
    assertThat(data.series(SALES)).containsExactly(30);
    assertThat(data.series(worth)).containsExactly((30 * 10 + 5 * 3) / 35.0);
    assertThat(data.series(Measure.POPULATION)).containsExactly(1001);
  }

  @Test
  void weeks_begin_on_monday_where_no_weekly_file_says_otherwise() {
    for (int day = -1; day < 7; day++) {
      day(TV, day, "1");
    }
    MediaDataset data = weeks.assemble();
    assertThat(data.periods()).containsExactly(MONDAY);
    assertThat(data.series(TV)).containsExactly(7);
  }

  @Test
  void weeks_begin_as_the_weekly_files_do() {
    LocalDate sunday = MONDAY.minusDays(1);
    week(SALES, sunday, "100");
    week(SALES, sunday.plusWeeks(1), "110");
    for (int day = -1; day < 13; day++) {
      day(TV, day, "2");
    }
    MediaDataset data = weeks.assemble();
    assertThat(data.periods()).containsExactly(sunday, sunday.plusWeeks(1));
    assertThat(data.series(TV)).containsExactly(14, 14);
    assertThat(data.series(SALES)).containsExactly(100, 110);
  }

  @Test
  void a_part_of_a_week_at_either_end_is_left_out_and_told_with_its_sum() {
    for (int day = -2; day < 10; day++) {
      day(TV, day, "1.5");
    }
    MediaDataset data = weeks.assemble();
    assertThat(data.series(TV)).containsExactly(10.5);
    assertThat(data.findings())
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(
            tuple("partial-week", Finding.Severity.WARNING),
            tuple("partial-week", Finding.Severity.WARNING));
    assertThat(data.findings().getFirst().problem()).contains("2 of 7 days", "3.0 in all");
    assertThat(data.findings().getLast().problem()).contains("3 of 7 days", "4.5 in all");
  }

  @Test
  void less_than_a_week_gives_no_period_and_one_finding() {
    day(TV, 2, "1");
    day(TV, 4, "1");
    MediaDataset data = weeks.assemble();
    assertThat(data.periods()).isEmpty();
    assertThat(rules(data)).containsExactly("partial-week");
  }

  @Test
  void days_missing_inside_a_week_are_told() {
    day(TV, 0, "1");
    day(TV, 6, "1");
    MediaDataset data = weeks.assemble();
    assertThat(data.series(TV)).containsExactly(2);
    assertThat(rules(data)).containsExactly("days-missing");
    assertThat(data.findings().getFirst().problem()).startsWith("5 days");
  }

  @Test
  void a_week_reported_as_such_outranks_its_days() {
    for (int day = 0; day < 7; day++) {
      day(TV, day, "1");
    }
    week(TV, MONDAY, "9");
    MediaDataset data = weeks.assemble();
    assertThat(data.series(TV)).containsExactly(9);
    assertThat(rules(data)).containsExactly("weeks-and-days");
  }

  @Test
  void weekly_numbers_that_begin_on_another_day_than_most_are_left_out_and_told() {
    week(TV, MONDAY, "1");
    week(TV, MONDAY.plusWeeks(1), "1");
    week(SALES, MONDAY.plusDays(6), "1");
    MediaDataset data = weeks.assemble();
    assertThat(data.has(SALES)).isFalse();
    assertThat(rules(data)).containsExactly("week-start");
    assertThat(data.findings().getFirst().problem()).contains("Monday", "Sunday 2024-01-07");
  }

  @Test
  void weeks_cannot_be_laid_on_days() {
    MediaDataset.Assembler days = MediaDataset.assembler(Granularity.DAY);
    days.add(Granularity.WEEK, of(TV, MONDAY, "7"));
    days.add(Granularity.DAY, of(SALES, MONDAY, "1"));
    MediaDataset data = days.assemble();
    assertThat(data.has(TV)).isFalse();
    assertThat(rules(data)).containsExactly("weeks-on-days");
  }

  @Test
  void a_period_without_observations_is_there_and_empty() {
    week(TV, MONDAY, "1");
    week(TV, MONDAY.plusWeeks(2), "3");
    assertThat(weeks.assemble().series(TV)).containsExactly(1, Double.NaN, 3);
  }

  @Test
  void geos_stand_one_after_the_other_by_name() {
    Geo north = new Geo("north");
    Geo east = new Geo("east");
    weeks.add(Granularity.WEEK, of(TV, MONDAY, north, "1"));
    weeks.add(Granularity.WEEK, of(TV, MONDAY.plusWeeks(1), east, "2"));
    MediaDataset data = weeks.assemble();
    assertThat(data.geos()).containsExactly(east, north);
    assertThat(data.series(TV)).containsExactly(Double.NaN, 2, 1, Double.NaN);
  }
}

package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecentSampleTest {

  private static final String CSV =
      """
      week,sales
      2018-07-15,1
      2018-07-22,2
      2018-07-29,3
      """;

  @Test
  void the_last_week_that_is_over_ends_the_sample_and_seasons_stay() {
    assertThat(RecentSample.asOf(LocalDate.parse("2027-07-18"), CSV))
        .isEqualTo("week,sales\n2027-07-04,1\n2027-07-11,2\n");
  }

  @Test
  void a_day_before_a_week_is_over_it_is_not_there() {
    assertThat(RecentSample.asOf(LocalDate.parse("2027-07-17"), CSV))
        .isEqualTo("week,sales\n2027-07-04,1\n");
  }

  @Test
  void a_sample_that_ends_later_than_today_keeps_its_dates() {
    assertThat(RecentSample.asOf(LocalDate.parse("2018-08-01"), CSV))
        .isEqualTo("week,sales\n2018-07-15,1\n2018-07-22,2\n");
  }
}

package io.plumbline.adapters.ingest.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.HolidayCalendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysOfCountriesTest {

  private final HolidayCalendar calendar = new JollydayCalendar();

  private List<Holiday> of(String country, int year) {
    return calendar.between(country, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays, less Columbus Day. */
  @Test
  void the_united_states_rest_on_the_days_the_law_names() {
    assertThat(of("US", 2023))
        .extracting(holiday -> holiday.day() + " " + holiday.name())
        .containsExactly(
            "2023-01-01 New Year's Day",
            "2023-01-16 Martin Luther King, Jr. Day",
            "2023-02-20 Presidents Day",
            "2023-05-29 Memorial Day",
            "2023-06-19 Juneteenth",
            "2023-07-04 Independence Day",
            "2023-09-04 Labour day",
            "2023-11-11 Veterans Day",
            "2023-11-23 Thanksgiving Day",
            "2023-12-25 Christmas");
  }

  @Test
  void a_holiday_stands_on_its_own_day_and_not_on_its_substitute() {
    assertThat(of("US", 2021))
        .contains(
            new Holiday("Independence Day", LocalDate.of(2021, 7, 4)),
            new Holiday("Christmas", LocalDate.of(2021, 12, 25)));
    LocalDate newYear = LocalDate.of(2022, 1, 1);
    assertThat(calendar.between("US", newYear, newYear))
        .containsExactly(new Holiday("New Year's Day", newYear));
    assertThat(calendar.between("US", LocalDate.of(2021, 12, 26), LocalDate.of(2021, 12, 31)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "GB", "DE", "FR", "ES", "IT", "NL", "BR", "JP", "AU", "CA", "PL"})
  void names_come_back_every_year(String country) {
    List<String> one = of(country, 2023).stream().map(Holiday::name).toList();
    List<String> other = of(country, 2024).stream().map(Holiday::name).toList();
    assertThat(one).hasSizeGreaterThan(4).allMatch(name -> !name.isBlank());
    assertThat(other.stream().filter(one::contains).count())
        .isGreaterThanOrEqualTo(one.size() * 3L / 4);
  }

  @Test
  void names_do_not_depend_on_the_language_of_the_machine() {
    Locale before = Locale.getDefault();
    List<Holiday> english = of("DE", 2024);
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(of("DE", 2024)).isEqualTo(english);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void every_day_of_many_years_lies_between_the_two_asked_for_in_order() {
    LocalDate from = LocalDate.of(2015, 3, 3);
    LocalDate to = LocalDate.of(2025, 9, 9);
    List<Holiday> days = calendar.between("FR", from, to);
    assertThat(days).hasSizeBetween(110, 120).doesNotHaveDuplicates();
    assertThat(days).allMatch(h -> !h.day().isBefore(from) && !h.day().isAfter(to));
    assertThat(IntStream.range(1, days.size()))
        .allMatch(i -> !days.get(i).day().isBefore(days.get(i - 1).day()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "XX", "us", "NYSE "})
  void a_country_nobody_knows_is_no_country(String country) {
    assertThatThrownBy(() -> of(country, 2024))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(country);
  }
}

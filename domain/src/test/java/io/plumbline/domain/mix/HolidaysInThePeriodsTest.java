package io.plumbline.domain.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.HolidayCalendar.Holiday;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holidays fall on any day; the model counts them in its periods. */
class HolidaysInThePeriodsTest {

  private static final LocalDate FIRST = SmallBrand.FIRST;

  private final SmallBrand brand = SmallBrand.of(110).baseline(holidays());
  private final List<LocalDate> asked = new ArrayList<>();

  private static BaselineSpec holidays() {
    return new BaselineSpec(null, true, null, "US");
  }

  private HolidayCalendar calendar(Holiday... days) {
    return (country, from, to) -> {
      asked.add(from);
      asked.add(to);
      return List.of(days);
    };
  }

  private LinearTerm term(HolidayCalendar calendar, String name) {
    return switch (brand.spec().resolve(brand.data(), calendar)) {
      case Resolution.Resolved(var model, var _) ->
          model.terms().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
      case Resolution.Refused(var findings) -> throw new AssertionError(findings.toString());
    };
  }

  @Test
  void a_day_in_the_middle_of_a_week_counts_in_that_week() {
    LinearTerm feast =
        term(
            calendar(
                new Holiday("Feast", FIRST),
                new Holiday("Feast", FIRST.plusDays(2)),
                new Holiday("Feast", FIRST.plusDays(6)),
                new Holiday("Feast", FIRST.plusDays(7)),
                new Holiday("Feast", FIRST.plusWeeks(109).plusDays(6))),
            "holiday.Feast");
    assertThat(feast.raw()[0]).isEqualTo(3);
    assertThat(feast.raw()[1]).isEqualTo(1);
    assertThat(feast.raw()[2]).isZero();
    assertThat(feast.raw()[109]).isEqualTo(1);
  }

  @Test
  void days_before_and_behind_the_window_are_left_out() {
    LinearTerm feast =
        term(
            calendar(
                new Holiday("Feast", FIRST.minusDays(1)),
                new Holiday("Feast", FIRST.plusDays(8)),
                new Holiday("Feast", FIRST.plusWeeks(110))),
            "holiday.Feast");
    assertThat(Arrays.stream(feast.raw()).sum()).isEqualTo(1);
    assertThat(asked).containsOnly(FIRST, FIRST.plusWeeks(110).minusDays(1));
  }

  @Test
  void a_country_without_a_calendar_is_refused() {
    assertThat(brand.resolve())
        .isInstanceOfSatisfying(
            Resolution.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::rule)
                    .containsExactly("holidays"));
  }

  @Test
  void tests_that_nobody_read_do_not_pass_for_no_tests() {
    MixModelSpec spec =
        SmallBrand.of(110).spec().calibratedBy(new CalibrationSpec("l.csv", List.of(), 365));
    assertThat(spec.resolve(brand.data(), HolidayCalendar.NONE))
        .isInstanceOfSatisfying(
            Resolution.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::problem)
                    .containsExactly("The tests in l.csv were not read."));
  }
}

package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a week's promise is laid on its days, by what the weeks before brought on each. */
class WeekByItsDaysTest {

  private static final LocalDate MONDAY = Asks.MONDAY;

  /** Outcomes by day; each week is so many weeks back, with its seven days. */
  private static final class Past {
    private final Map<LocalDate, Double> days = new HashMap<>();

    Past week(int back, double... outcomes) {
      for (int d = 0; d < outcomes.length; d++) {
        days.put(MONDAY.minusWeeks(back).plusDays(d), outcomes[d]);
      }
      return this;
    }

    /** Even weeks, from so many back to so many. */
    Past even(int from, int to) {
      for (int back = from; back <= to; back++) {
        week(back, 10, 10, 10, 10, 10, 10, 10);
      }
      return this;
    }

    DailyShape shape() {
      return DailyShape.of(days, MONDAY).orElseThrow();
    }

    boolean isEnough() {
      return DailyShape.of(days, MONDAY).isPresent();
    }
  }

  @Test
  void a_day_has_its_mean_part_of_whole_weeks_however_large_they_are() {
    DailyShape shape =
        new Past()
            .week(1, 40, 10, 10, 10, 10, 10, 10)
            .week(2, 400, 100, 100, 100, 100, 100, 100)
            .week(3, 20, 30, 10, 10, 10, 10, 10)
            .week(4, 20, 30, 10, 10, 10, 10, 10)
            .shape();
    assertThat(shape.share().get(0)).isCloseTo(0.3, within(1e-12));
    assertThat(shape.share().get(1)).isCloseTo(0.2, within(1e-12));
    assertThat(shape.share().subList(2, 7)).allSatisfy(one -> near(one, 0.1));
    // parts of 0.4, 0.4, 0.2 and 0.2 around 0.3, one degree of freedom spent on their mean
    assertThat(shape.scatter().get(0)).isCloseTo(Math.sqrt(0.04 / 3), within(1e-12));
    assertThat(shape.scatter().subList(2, 7)).allSatisfy(one -> near(one, 0));
  }

  private static void near(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(1e-9));
  }

  @Test
  void four_whole_weeks_are_enough_and_three_are_not() {
    assertThat(new Past().even(1, 4).isEnough()).isTrue();
    assertThat(new Past().even(1, 3).isEnough()).isFalse();
    assertThat(new Past().even(0, 3).isEnough()).as("the week itself is not before it").isFalse();
  }

  @Test
  void a_week_with_a_day_missing_or_that_brought_nothing_is_passed_over() {
    Past broken = new Past().week(1, 10, 10, 10, 10, 10, 10).week(2, 0, 0, 0, 0, 0, 0, 0);
    assertThat(broken.even(3, 5).isEnough()).isFalse();
    DailyShape shape = broken.even(6, 6).shape();
    assertThat(shape.share()).allSatisfy(one -> near(one, 1.0 / 7));
    assertThat(shape.scatter()).allSatisfy(one -> near(one, 0));
  }

  @Test
  void the_last_half_year_tells_the_shape_and_nothing_older() {
    DailyShape shape = new Past().even(1, 26).week(27, 70, 0, 0, 0, 0, 0, 0).shape();
    assertThat(shape.scatter()).allSatisfy(one -> near(one, 0));
    DailyShape within = new Past().even(1, 25).week(26, 70, 0, 0, 0, 0, 0, 0).shape();
    assertThat(within.share().get(0)).isGreaterThan(1.0 / 7 + 0.01);
  }

  @Test
  void whole_weeks_are_looked_for_no_further_back_than_a_year() {
    assertThat(new Past().even(1, 3).even(52, 52).isEnough()).isTrue();
    assertThat(new Past().even(1, 3).even(53, 53).isEnough()).isFalse();
  }

  @Test
  void a_days_band_holds_the_weeks_uncertainty_and_the_days_own() {
    DailyShape shape =
        new DailyShape(
            List.of(0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1), List.of(0.03, 0d, 0d, 0d, 0d, 0d, 0d));
    List<PromisedPeriod> days =
        shape.days(new PromisedPeriod(MONDAY, 7, Asks.estimate(1_000, 100)));
    assertThat(days).extracting(PromisedPeriod::days).containsOnly(1).hasSize(7);
    assertThat(days)
        .extracting(PromisedPeriod::first)
        .containsExactlyElementsOf(MONDAY.datesUntil(MONDAY.plusDays(7)).toList());
    assertThat(days.stream().mapToDouble(day -> day.outcome().mean()).sum())
        .isCloseTo(1_000, within(1e-9));
    Estimate first = days.getFirst().outcome();
    assertThat(first.mean()).isCloseTo(400, within(1e-9));
    // 40 of the week's 100, and 30 of its own: together 50
    assertThat(first.sd()).isCloseTo(50, within(1e-9));
    assertThat(first.interval().lower()).isCloseTo(400 - 82.2427, within(1e-3));
    assertThat(first.interval().upper()).isCloseTo(400 + 82.2427, within(1e-3));
    assertThat(days.get(1).outcome().sd()).isCloseTo(10, within(1e-9));
  }
}

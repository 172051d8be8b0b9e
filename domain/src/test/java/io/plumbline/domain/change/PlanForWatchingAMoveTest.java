package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.change.MonitoringPlan.Side;
import io.plumbline.domain.shared.Probability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an approver agrees to besides the move: when it is taken back without asking again. */
class PlanForWatchingAMoveTest {

  private static final PromisedOutcome BY_DAY = Asks.promised(Asks.MONDAY, 28);
  private static final PromisedOutcome BY_WEEK =
      new PromisedOutcome(
          List.of(
              new PromisedPeriod(Asks.MONDAY, 7, Asks.estimate(7_000, 300)),
              new PromisedPeriod(Asks.MONDAY.plusWeeks(1), 7, Asks.estimate(7_000, 300))),
          Asks.estimate(7_000, 300),
          Asks.estimate(14_000, 600),
          Asks.estimate(13_720, 600),
          Asks.estimate(280, 300));

  private static MonitoringPlan plan(int shortDays, int longDays, int breaches) {
    return new MonitoringPlan(shortDays, longDays, breaches, Side.ADVERSE, new Probability(0.5));
  }

  @Test
  void days_are_counted_where_the_promise_is_by_day() {
    assertThat(MonitoringPlan.DEFAULT.sentence(BY_DAY))
        .isEqualTo(
            "Checked after 7 days and judged after 28; 3 days in a row below the band take it back"
                + " to the allocation before, and so does a chance of improvement of 50 % or less"
                + " at the end.");
  }

  @Test
  void weeks_are_counted_where_the_promise_is_by_week() {
    assertThat(MonitoringPlan.DEFAULT.sentence(BY_WEEK))
        .isEqualTo(
            "Checked after 7 days and judged after 28; 3 weeks in a row below the band take it back"
                + " to the allocation before, and so does a chance of improvement of 50 % or less"
                + " at the end.");
  }

  @Test
  void one_is_told_as_one_and_either_side_as_outside() {
    MonitoringPlan strict = new MonitoringPlan(1, 14, 1, Side.EITHER, new Probability(0.625));
    assertThat(strict.sentence(BY_DAY))
        .startsWith("Checked after 1 day and judged after 14; 1 day outside the band takes it back")
        .contains("improvement of 63 % or less");
    assertThat(strict.sentence(BY_WEEK)).contains("; 1 week outside the band takes it back");
  }

  @Test
  void windows_are_a_day_to_half_a_year_and_the_short_one_comes_first() {
    assertThat(plan(1, 1, 3).longDays()).isEqualTo(1);
    assertThat(plan(182, 182, 3).shortDays()).isEqualTo(182);
    refused(0, 28, 3);
    refused(29, 28, 3);
    refused(7, 183, 3);
  }

  @Test
  void one_to_thirty_breaches_in_a_row_take_it_back() {
    assertThat(plan(7, 28, 1).breaches()).isEqualTo(1);
    assertThat(plan(7, 28, 30).breaches()).isEqualTo(30);
    refused(7, 28, 0);
    refused(7, 28, 31);
  }

  private static void refused(int shortDays, int longDays, int breaches) {
    assertThatIllegalArgumentException().isThrownBy(() -> plan(shortDays, longDays, breaches));
  }
}

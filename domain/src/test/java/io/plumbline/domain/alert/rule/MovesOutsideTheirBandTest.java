package io.plumbline.domain.alert.rule;

import static io.plumbline.domain.change.Asks.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.Watch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A live move outside its band is told of from the first breach on: ALR-06, MON-02. */
class MovesOutsideTheirBandTest {

  private static final double LOW = 700;
  private static final double FINE = 1000;

  private static List<Condition> found(boolean rollingBack, double... days) {
    Map<LocalDate, Double> actual = new HashMap<>();
    for (int i = 0; i < days.length; i++) {
      actual.put(MONDAY.plusDays(i), days[i]);
    }
    Watch watch =
        Watch.of(
            Asks.promised(MONDAY, 28),
            MonitoringPlan.DEFAULT,
            MONDAY,
            actual,
            MONDAY.plusDays(days.length));
    return ((RuleReading.Judged)
            BandBreaches.of(List.of(new WatchedMove("C-0007", watch, rollingBack))))
        .conditions();
  }

  @Test
  void the_first_breach_is_told_and_a_day_inside_ends_it() {
    assertThat(found(false, FINE)).isEmpty();
    Condition first = found(false, FINE, LOW).getFirst();
    assertThat(first.subject()).isEqualTo("C-0007");
    assertThat(first.title()).isEqualTo("C-0007 below its band, day 1 of 3");
    assertThat(first.detail()).contains("2 days more in a row roll it back.");
    assertThat(first.cause()).isEqualTo(new AlertLink(AlertLink.Page.CHANGE, "C-0007"));
    assertThat(first.figure().value()).isEqualTo(LOW);
    assertThat(first.figure().basis()).isEqualTo("promised 90 % band");
    assertThat(found(false, FINE, LOW, FINE)).isEmpty();
  }

  @Test
  void the_second_says_that_a_third_rolls_it_back() {
    Condition second = found(false, LOW, LOW).getFirst();
    assertThat(second.title()).isEqualTo("C-0007 below its band, day 2 of 3");
    assertThat(second.detail()).contains("1 day more in a row rolls it back.");
  }

  @Test
  void it_stands_while_the_move_is_being_rolled_back() {
    assertThat(found(true, LOW, LOW, LOW).getFirst().title())
        .isEqualTo("C-0007 is being rolled back");
  }
}

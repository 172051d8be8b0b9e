package io.plumbline.domain.change;

import static io.plumbline.domain.change.Asks.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.change.MonitoringPlan.Side;
import io.plumbline.domain.change.WatchedPeriod.Place;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three days in a row on the wrong side take a move back; MON-03, MON-04, X6, R11. */
class WatchingDaysTest {

  private static final double LOW = 700;
  private static final double HIGH = 1300;
  private static final double FINE = 1000;

  private static Watch watch(MonitoringPlan plan, @Nullable Double... days) {
    return watch(plan, MONDAY, days);
  }

  private static Watch watch(MonitoringPlan plan, LocalDate first, @Nullable Double... days) {
    Map<LocalDate, Double> actual = new HashMap<>();
    for (int i = 0; i < days.length; i++) {
      Double one = days[i];
      if (one != null) {
        actual.put(first.plusDays(i), one);
      }
    }
    return Watch.of(
        Asks.promised(first, 28), plan, first, actual, first.plusDays(Math.max(1, days.length)));
  }

  @Test
  void two_days_below_the_band_do_not_take_it_back_and_three_do() {
    assertThat(watch(MonitoringPlan.DEFAULT, LOW, LOW).tooMany()).isEmpty();
    assertThat(watch(MonitoringPlan.DEFAULT, LOW, LOW).inARow()).isEqualTo(2);
    Watch three = watch(MonitoringPlan.DEFAULT, FINE, LOW, LOW, LOW);
    assertThat(three.tooMany().orElseThrow().promised().first()).isEqualTo(MONDAY.plusDays(3));
    assertThat(three.breaches()).hasSize(3);
  }

  @Test
  void a_good_day_begins_the_count_anew() {
    assertThat(watch(MonitoringPlan.DEFAULT, LOW, LOW, FINE, LOW, LOW).tooMany()).isEmpty();
  }

  @Test
  void a_day_nobody_knows_neither_counts_nor_begins_the_count_anew() {
    assertThat(watch(MonitoringPlan.DEFAULT, LOW, LOW, null, null, LOW).tooMany()).isPresent();
    assertThat(watch(MonitoringPlan.DEFAULT, LOW, null, LOW, null, null).tooMany()).isEmpty();
  }

  @Test
  void what_is_better_than_promised_counts_only_where_the_plan_says_either_side() {
    MonitoringPlan either = new MonitoringPlan(7, 28, 3, Side.EITHER, new Probability(0.5));
    assertThat(watch(MonitoringPlan.DEFAULT, HIGH, HIGH, HIGH).tooMany()).isEmpty();
    assertThat(watch(MonitoringPlan.DEFAULT, LOW, LOW, HIGH, LOW).inARow()).isEqualTo(1);
    assertThat(watch(either, HIGH, LOW, HIGH).tooMany()).isPresent();
  }

  @Test
  void a_day_that_has_not_ended_is_not_judged() {
    Watch today =
        Watch.of(
            Asks.promised(MONDAY, 28),
            MonitoringPlan.DEFAULT,
            MONDAY,
            Map.of(MONDAY, LOW, MONDAY.plusDays(1), LOW, MONDAY.plusDays(2), LOW),
            MONDAY.plusDays(2));
    assertThat(today.inARow()).isEqualTo(2);
    assertThat(today.periods().get(2).place()).isEqualTo(Place.MISSING);
  }

  @Test
  void days_before_it_shipped_and_after_the_long_window_are_not_its_own() {
    Watch late =
        Watch.of(
            Asks.promised(MONDAY, 40),
            MonitoringPlan.DEFAULT,
            MONDAY.plusDays(2),
            Map.of(MONDAY, LOW, MONDAY.plusDays(1), LOW, MONDAY.plusDays(2), LOW),
            MONDAY.plusDays(40));
    assertThat(late.periods()).hasSize(28);
    assertThat(late.periods().getFirst().promised().first()).isEqualTo(MONDAY.plusDays(2));
    assertThat(late.inARow()).isEqualTo(1);
  }

  @Test
  void the_short_window_is_judged_by_its_sum_and_only_when_it_is_whole() {
    assertThat(watch(MonitoringPlan.DEFAULT, FINE, FINE, FINE, FINE, FINE, FINE).sane()).isEmpty();
    assertThat(watch(MonitoringPlan.DEFAULT, FINE, FINE, FINE, FINE, FINE, FINE, FINE).sane())
        .contains(true);
    assertThat(watch(MonitoringPlan.DEFAULT, 900d, 900d, 900d, 900d, 900d, 900d, 900d).sane())
        .contains(false);
    assertThat(watch(MonitoringPlan.DEFAULT, FINE, null, FINE, FINE, FINE, FINE, FINE, FINE).sane())
        .isEmpty();
  }

  @Test
  void an_outcome_on_the_edge_of_its_band_is_inside() {
    Watch edges = watch(MonitoringPlan.DEFAULT, 1000 - 164.5, 1000 + 164.5, 835.49, 1164.51);
    assertThat(edges.periods())
        .extracting(WatchedPeriod::place)
        .startsWith(Place.INSIDE, Place.INSIDE, Place.BELOW, Place.ABOVE);
  }

  /** Seven days promise 7,000, the sum give or take 493.5. */
  @Test
  void the_short_window_may_reach_its_band_and_above_it_only_where_the_plan_lets_it() {
    MonitoringPlan either = new MonitoringPlan(7, 28, 3, Side.EITHER, new Probability(0.5));
    assertThat(firstWeek(MonitoringPlan.DEFAULT, 7000 - 493.5)).isTrue();
    assertThat(firstWeek(MonitoringPlan.DEFAULT, 7000 - 493.6)).isFalse();
    assertThat(firstWeek(MonitoringPlan.DEFAULT, 9000)).isTrue();
    assertThat(firstWeek(either, 7000 + 493.5)).isTrue();
    assertThat(firstWeek(either, 7000 + 493.6)).isFalse();
    assertThat(firstWeek(either, 7000 - 493.6)).isFalse();
  }

  private static boolean firstWeek(MonitoringPlan plan, double sum) {
    return watch(plan, sum, 0d, 0d, 0d, 0d, 0d, 0d).sane().orElseThrow();
  }

  @Test
  void nothing_watched_is_nothing_in_a_row() {
    Watch after =
        Watch.of(
            Asks.promised(MONDAY, 28),
            MonitoringPlan.DEFAULT,
            MONDAY.plusDays(60),
            Map.of(),
            MONDAY.plusDays(90));
    assertThat(after.inARow()).isZero();
    assertThat(after.isComplete()).isFalse();
    assertThat(after.sane()).isEmpty();
  }

  @Test
  void what_came_corrects_the_promised_lift_between_the_two() {
    @Nullable Double[] days = new Double[28];
    Arrays.fill(days, 980d);
    Watch none = watch(MonitoringPlan.DEFAULT, days);
    assertThat(none.isComplete()).isTrue();
    ObservedOutcome observed = none.observed(400_000).orElseThrow();
    // promised 560 ± 300, observed 0 ± 600: 560 · (1/300²) / (1/300² + 1/600²)
    assertThat(observed.lift().mean()).isCloseTo(560 * 0.8, within(1e-9));
    assertThat(observed.lift().sd()).isCloseTo(Math.sqrt(1 / (1 / 9e4 + 1 / 36e4)), within(1e-9));
    assertThat(observed.improvement().value()).isBetween(0.94, 0.96);
    assertThat(observed.effect().mean()).isCloseTo(448.0 / 27_440, within(1e-12));
    assertThat(observed.days()).isEqualTo(28);
    assertThat(observed.perMoney()).isNotNull();
    assertThat(Objects.requireNonNull(observed.perMoney()).mean())
        .isCloseTo(448.0 / 16_000, within(1e-12));
  }

  @Test
  void an_outcome_far_below_leaves_little_chance_of_improvement() {
    @Nullable Double[] days = new Double[28];
    Arrays.fill(days, 880d);
    assertThat(
            watch(MonitoringPlan.DEFAULT, days)
                .observed(400_000)
                .orElseThrow()
                .improvement()
                .value())
        .isLessThan(0.5);
  }

  @Test
  void nothing_known_is_no_outcome() {
    assertThat(watch(MonitoringPlan.DEFAULT).observed(400_000)).isEmpty();
  }

  @Provide
  Arbitrary<List<Integer>> courses() {
    return Arbitraries.integers().between(0, 3).list().ofMinSize(0).ofMaxSize(28);
  }

  /** 0 inside, 1 below, 2 above, 3 not known: counted by hand, on whatever days of the calendar. */
  @Property(tries = 2_000)
  void it_is_taken_back_exactly_when_counting_by_hand_says_so(
      @ForAll("courses") List<Integer> course,
      @ForAll boolean either,
      @ForAll("starts") LocalDate start) {
    MonitoringPlan plan =
        new MonitoringPlan(7, 28, 3, either ? Side.EITHER : Side.ADVERSE, new Probability(0.5));
    @Nullable Double[] days = new Double[course.size()];
    int row = 0;
    int taken = -1;
    for (int i = 0; i < days.length; i++) {
      int what = course.get(i);
      days[i] = what == 3 ? null : what == 1 ? LOW : what == 2 ? HIGH : FINE;
      if (what != 3) {
        row = what == 1 || (either && what == 2) ? row + 1 : 0;
      }
      if (row == 3 && taken < 0) {
        taken = i;
      }
    }
    Watch watch = watch(plan, start, days);
    assertThat(watch.inARow()).isEqualTo(row);
    assertThat(watch.tooMany().map(one -> one.promised().first()).orElse(null))
        .isEqualTo(taken < 0 ? null : start.plusDays(taken));
  }

  /** Around the changes of the clock, a leap day and the turn of a year. */
  @Provide
  Arbitrary<LocalDate> starts() {
    return Arbitraries.of(
        LocalDate.of(2026, 3, 16),
        LocalDate.of(2027, 3, 1),
        LocalDate.of(2026, 10, 12),
        LocalDate.of(2028, 2, 14),
        LocalDate.of(2026, 12, 14));
  }
}

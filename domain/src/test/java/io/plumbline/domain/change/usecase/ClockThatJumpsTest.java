package io.plumbline.domain.change.usecase;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.CredibleInterval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The service's clock jumps a day ahead and back between two looks, its machine stands where clocks
 * change in the weeks watched (America on 10 March 2024, Europe on the 31st), and days come late
 * and are restated: breaches are counted, and the move taken back, as counting by hand says. R11.
 */
@Tag("sampling")
class ClockThatJumpsTest {

  /** At full count: {@code -Dplumbline.clocks=1000}. */
  private static final int CLOCKS = Integer.getInteger("plumbline.clocks", 4);

  private static final int LOOKS = 30;
  private static final int DAYS = 28;

  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void back_to_where_the_tests_run() {
    TimeZone.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati"})
  void it_is_taken_back_exactly_when_counting_by_hand_says_so(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    List<Integer> ends = new ArrayList<>();
    for (int seed = 1; seed <= CLOCKS; seed++) {
      try {
        ends.add(watched(new Random(seed)));
      } catch (AssertionError wrong) {
        throw new AssertionError("seed " + seed, wrong);
      }
    }
    assertThat(ends).as("some are taken back").contains(1);
  }

  /** Looks at a move until all looks are used up; returns how many times it was taken back. */
  private static int watched(Random random) {
    ChangeBench bench = new ChangeBench();
    String label = bench.live();
    CredibleInterval[] bands =
        bench.request(label).proposal().promised().periods().stream()
            .limit(DAYS)
            .map(period -> period.outcome().interval())
            .toArray(CredibleInterval[]::new);
    double[] known = new double[DAYS];
    Arrays.fill(known, Double.NaN);
    TreeSet<LocalDate> breaches = new TreeSet<>();
    boolean taken = false;
    // the day that it truly is; the service's clock is off by up to a day
    for (int look = 1; look <= LOOKS; look++) {
      for (int day = Math.min(look, DAYS) - 1; day >= Math.max(0, look - 4); day--) {
        if (random.nextInt(3) > 0) {
          double value = random.nextInt(5) < 2 ? bands[day].lower() - 1 : bands[day].lower() + 1e-3;
          known[day] = value;
          bench.actuals(MONDAY.plusDays(day), value);
        }
      }
      jump(bench, MONDAY.plusDays(look), random);
      LocalDate today = bench.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
      List<WatchChanges.Outcome> outcomes = bench.watch.watch();
      if (taken) {
        assertThat(outcomes).isEmpty();
        continue;
      }
      taken = byHand(known, bands, today, breaches);
      if (taken) {
        assertThat(outcomes).singleElement().isInstanceOf(WatchChanges.Outcome.RollingBack.class);
      } else {
        assertThat(outcomes)
            .singleElement()
            .isInstanceOf(WatchChanges.Outcome.class)
            .isNotInstanceOf(WatchChanges.Outcome.Broken.class);
        if (!(outcomes.getFirst() instanceof WatchChanges.Outcome.Watched)) {
          // the long window is known whole: it is over, one way or the other
          assertThat(complete(known, today)).isTrue();
          break;
        }
      }
    }
    assertThat(breachDays(bench)).containsExactlyElementsOf(breaches);
    assertThat(Collections.frequency(bench.facts(), Fact.Kind.CHANGE_SHIPPED)).isEqualTo(1);
    int rolledBack = Collections.frequency(bench.facts(), Fact.Kind.CHANGE_ROLLING_BACK);
    assertThat(rolledBack).isLessThanOrEqualTo(1);
    assertThat(taken ? rolledBack : 1).isEqualTo(1);
    assertThat(bench.dispatches.of(BRAND, label))
        .filteredOn(one -> one.order().purpose() == BudgetOrder.Purpose.ROLL_BACK)
        .hasSize(rolledBack);
    return taken ? 1 : 0;
  }

  /** To some hour of the day, of the one before, or of the one after. */
  private static void jump(ChangeBench bench, LocalDate day, Random random) {
    bench.clock.advance(
        Duration.between(
            bench.clock.instant(),
            day.plusDays(random.nextInt(3) - 1L)
                .atTime(random.nextInt(24), random.nextInt(60))
                .toInstant(ZoneOffset.UTC)));
  }

  /** Counts anew from the first day, over what is known now of the days that have ended. */
  private static boolean byHand(
      double[] known, CredibleInterval[] bands, LocalDate today, TreeSet<LocalDate> breaches) {
    int row = 0;
    boolean three = false;
    for (int day = 0; day < DAYS && MONDAY.plusDays(day).isBefore(today); day++) {
      if (!Double.isNaN(known[day])) {
        boolean below = known[day] < bands[day].lower();
        row = below ? row + 1 : 0;
        three |= row == 3;
        if (below) {
          breaches.add(MONDAY.plusDays(day));
        }
      }
    }
    return three;
  }

  private static boolean complete(double[] known, LocalDate today) {
    return Arrays.stream(known).noneMatch(Double::isNaN) && !today.isBefore(MONDAY.plusDays(DAYS));
  }

  /** Each breach is on record once, though it was seen at many looks. */
  private static List<LocalDate> breachDays(ChangeBench bench) {
    return bench.entries().stream()
        .filter(entry -> entry.kind() == Fact.Kind.CHANGE_BREACH_DAY)
        .map(entry -> LocalDate.parse(entry.details().getOrDefault("period", "")))
        .sorted()
        .toList();
  }

  @Test
  void a_second_day_restated_counts_anew_and_takes_it_back_once() {
    ChangeBench bench = new ChangeBench();
    String label = bench.live();
    double low = 1;
    double fine = bench.request(label).proposal().promised().periods().get(1).outcome().mean();
    bench.actuals(MONDAY, low, fine, low);
    bench.clock.advance(Duration.ofDays(3));
    assertThat(bench.watch.watch())
        .singleElement()
        .isInstanceOf(WatchChanges.Outcome.Watched.class);

    bench.actuals(MONDAY.plusDays(1), low);
    assertThat(bench.watch.watch())
        .singleElement()
        .isInstanceOf(WatchChanges.Outcome.RollingBack.class);
    bench.actuals(MONDAY.plusDays(1), fine);
    assertThat(bench.watch.watch()).isEmpty();
    bench.setByHand(label);
    bench.actuals(MONDAY.plusDays(1), low);
    assertThat(bench.watch.watch()).isEmpty();
    bench.settle.settle();

    assertThat(bench.facts())
        .containsOnlyOnce(
            Fact.Kind.CHANGE_SHIPPED, Fact.Kind.CHANGE_ROLLING_BACK, Fact.Kind.CHANGE_ROLLED_BACK);
    assertThat(bench.dispatches.of(BRAND, label)).hasSize(2);
  }

  @Test
  void a_clock_set_back_before_the_shipping_finds_nothing_and_changes_nothing() {
    ChangeBench bench = new ChangeBench();
    bench.live();
    bench.actuals(MONDAY, 1, 1, 1);
    bench.clock.advance(Duration.ofDays(-1));
    assertThat(bench.watch.watch())
        .singleElement()
        .isInstanceOf(WatchChanges.Outcome.Watched.class);
    assertThat(bench.facts()).doesNotContain(Fact.Kind.CHANGE_BREACH_DAY);
    bench.clock.advance(Duration.ofDays(4));
    assertThat(bench.watch.watch())
        .singleElement()
        .isInstanceOf(WatchChanges.Outcome.RollingBack.class);
  }
}

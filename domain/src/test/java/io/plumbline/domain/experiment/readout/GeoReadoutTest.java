package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Geo tests read whole, with all that belongs to them. */
final class GeoReadoutTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

  private final GeoReadout readout = new GeoReadout(List.of());
  private final ReadoutQuestion search = ReadoutQuestion.automatic(new ChannelId("search"));

  @Test
  void sales_and_cost_gives_the_return_that_was_published_within_its_interval() {
    GeoPanel panel = Panels.sales();
    int[] treated =
        Panels.treatedSales().stream().mapToInt(panel::place).filter(row -> row >= 0).toArray();
    Readout found = readout.read(panel, GeoTest.against(panel, treated, 42, 70), search);
    IncrementalReturn back = found.incrementalReturn().orElseThrow();
    assertThat(back.cost()).isEqualTo(IncrementalReturn.Cost.FIXED);
    assertThat(back.spendChange()).isCloseTo(50000, within(0.01));
    assertThat(back.inference().interval(0.05).contains(2.946742)).isTrue();
    assertThat(back.inference().estimate())
        .isCloseTo(found.effect().incremental() / 50000, within(1e-9));
    LiftTest row = found.calibrationRow().orElseThrow();
    assertThat(row.spendChange()).as("turned round").isEqualTo(-back.spendChange());
    assertThat(row.incrementalOutcome()).isEqualTo(-found.effect().incremental());
    assertThat(row.start()).isEqualTo(LocalDate.of(2015, 2, 16));
    assertThat(row.end()).isEqualTo(LocalDate.of(2015, 3, 15));
    assertThat(row.geos()).hasSize(treated.length);
  }

  @Test
  void a_cut_that_loses_sales_has_a_positive_return_and_a_negative_change_of_spend() {
    GeoPanel panel = withSpend(0.8, -30, 0);
    Readout found = readout.read(panel, GeoTest.against(panel, new int[] {0, 1}, 70, 84), search);
    IncrementalReturn back = found.incrementalReturn().orElseThrow();
    assertThat(back.cost()).isEqualTo(IncrementalReturn.Cost.VARIABLE);
    assertThat(back.spendChange()).isNegative();
    assertThat(back.inference().estimate()).isPositive();
    assertThat(found.calibrationRow().orElseThrow().spendChange()).isPositive();
    assertThat(found.calibrationRow().orElseThrow().incrementalOutcome()).isPositive();
    assertThat(check(found, "contamination-spend").passed()).isTrue();
  }

  @Test
  void spend_that_changed_in_a_control_is_named() {
    GeoPanel panel = withSpend(1.1, 30, 20);
    Readout found = readout.read(panel, GeoTest.against(panel, new int[] {0, 1}, 70, 84), search);
    Check check = check(found, "contamination-spend");
    assertThat(check.passed()).isFalse();
    assertThat(check.found()).contains("geo 5").doesNotContain("geo 6");
  }

  @Test
  void a_control_beside_a_treated_geo_is_named() {
    GeoPanel panel = withSpend(1, 30, 0);
    ReadoutQuestion question =
        new ReadoutQuestion(
            Optional.of(Method.DID),
            List.of(),
            Map.of(new Geo("geo 7"), Set.of(new Geo("geo 0"))),
            0.1);
    Readout found = readout.read(panel, GeoTest.against(panel, new int[] {0, 1}, 70, 84), question);
    assertThat(found.effect().method()).isEqualTo(Method.DID);
    assertThat(check(found, "contamination-neighbours").found()).contains("geo 7");
    assertThat(found.calibrationRow()).isEmpty();
  }

  @Test
  void the_automatic_method_reports_the_others_as_companions() {
    GeoPanel panel = withSpend(1.1, 30, 0);
    Readout found = readout.read(panel, GeoTest.against(panel, new int[] {0, 1}, 70, 84), search);
    assertThat(found.effect().method()).isEqualTo(Method.INDEXED_SCM);
    assertThat(found.companions())
        .extracting(Effect::method)
        .containsExactlyInAnyOrder(Method.DID, Method.SCM, Method.ASCM);
    assertThat(found.placeboInTime().orElseThrow().runs()).isPositive();
    assertThat(found.balance()).hasSize(4);
    assertThat(found.effect().weights().values().stream().mapToDouble(w -> w).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void a_geo_without_outcome_before_the_test_is_read_on_the_kpis_own_scale() {
    GeoPanel panel = withSpend(1, 30, 0);
    Arrays.fill(panel.outcome()[4], 0);
    GeoTest test = GeoTest.against(panel, new int[] {0, 1}, 70, 84);
    assertThat(new AutomaticMethod().choose(panel, test).method()).isEqualTo(Method.SCM);
    assertThat(readout.read(panel, test, search).companions())
        .extracting(Effect::method)
        .containsExactly(Method.ASCM);
  }

  @Test
  void too_partlya_history_is_said() {
    GeoPanel panel = withSpend(1, 30, 0);
    Readout found = readout.read(panel, GeoTest.against(panel, new int[] {0, 1}, 40, 54), search);
    assertThat(check(found, "pre-period-length").passed()).isFalse();
  }

  @Test
  void a_cooldown_of_which_the_data_hold_a_part_is_said() {
    GeoPanel panel = withSpend(1, 30, 0);
    GeoTest test = GeoTest.against(panel, new int[] {0, 1}, 60, 74);
    assertThat(readout.read(panel, test, search).checks())
        .extracting(Check::name)
        .doesNotContain("cooldown");
    Check partly = check(readout.read(panel, cooled(test, 10, 4), search), "cooldown");
    assertThat(partly.passed()).isFalse();
    assertThat(partly.found()).isEqualTo("10 of the 14 periods of the cooldown are in the data.");
    assertThat(check(readout.read(panel, cooled(test, 10, 0), search), "cooldown").passed())
        .isTrue();
  }

  private static GeoTest cooled(GeoTest test, int cooldown, int pending) {
    return new GeoTest(
        test.treated(),
        test.controls(),
        test.start(),
        test.end(),
        cooldown,
        pending,
        test.alternative(),
        test.alpha());
  }

  @Test
  void a_method_that_is_not_for_geo_tests_is_refused() {
    GeoPanel panel = withSpend(1, 30, 0);
    assertThatThrownBy(
            () ->
                readout.read(
                    panel,
                    GeoTest.against(panel, new int[] {0}, 70, 84),
                    new ReadoutQuestion(Optional.of(Method.AUDIENCE), List.of(), Map.of(), 0.1)))
        .hasMessageContaining("audience");
  }

  @Test
  void two_hundred_geos_over_180_days_are_read_within_seconds() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] outcome = new double[200][180];
    for (double[] series : outcome) {
      double size = Math.exp(5 + random.nextGaussian());
      for (int t = 0; t < series.length; t++) {
        series[t] = size * Math.exp(0.1 * Math.sin(t / 30.0) + 0.1 * random.nextGaussian());
      }
    }
    GeoPanel panel = GeoPanel.withoutSpend(geos(outcome.length), MONDAY, 1, outcome);
    GeoTest test = GeoTest.against(panel, new int[] {3, 50, 120}, 166, 180);
    long cpu = THREADS.getCurrentThreadCpuTime();
    long before = System.nanoTime();
    Readout found = readout.read(panel, test, search);
    double wall = (System.nanoTime() - before) / 1e9;
    // other work on the machine does not count: it takes one thread
    double took = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    System.out.printf(
        "readout of 200 geos x 180 days: %.1f s of processor, %.1f s by the clock%n", took, wall);
    assertThat(found.placeboInTime()).isPresent();
    assertThat(took).isLessThan(5);
  }

  private static Check check(Readout readout, String name) {
    return readout.checks().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Twelve geos over 84 days; geos 0 and 1 are treated from day 70, geo 5 gets the leak. */
  private static GeoPanel withSpend(double factor, double change, double leak) {
    SplittableRandom random = new SplittableRandom(11);
    double[][] outcome = new double[12][84];
    double[][] spend = new double[12][84];
    for (int g = 0; g < 12; g++) {
      for (int t = 0; t < 84; t++) {
        boolean on = t >= 70;
        outcome[g][t] =
            (100 + 10 * g)
                * Math.exp(0.1 * Math.sin(t / 9.0) + 0.03 * random.nextGaussian())
                * (on && g < 2 ? factor : 1);
        spend[g][t] =
            50 + random.nextGaussian() + (on && g < 2 ? change : 0) + (on && g == 5 ? leak : 0);
      }
    }
    return panel(outcome, spend);
  }

  private static GeoPanel panel(double[][] outcome, double[][] spend) {
    return new GeoPanel(geos(outcome.length), MONDAY, 1, outcome, spend);
  }

  private static List<Geo> geos(int count) {
    return IntStream.range(0, count).mapToObj(g -> new Geo("geo " + g)).toList();
  }
}

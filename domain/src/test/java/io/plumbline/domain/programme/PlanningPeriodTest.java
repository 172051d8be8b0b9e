package io.plumbline.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.programme.PlanningPeriod.Standing;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningPeriodTest {

  private static final PlanningPeriod Q4 =
      new PlanningPeriod(new BrandId("harbour"), new UUID(1, 1), SamplePeriods.Q4);
  private static final PlanningPeriod Q1 =
      new PlanningPeriod(new BrandId("harbour"), new UUID(1, 2), SamplePeriods.Q1);

  @ParameterizedTest
  @CsvSource({
    "0, BELOW_FLOOR",
    "79999999, BELOW_FLOOR",
    "80000000, WITHIN",
    "100000000, WITHIN",
    "100000001, ABOVE_BUDGET",
    "110000000, ABOVE_BUDGET",
    "110000001, ABOVE_CEILING"
  })
  void a_spend_is_held_to_floor_budget_and_ceiling_to_the_cent(long cents, Standing standing) {
    assertThat(Q4.standing(cents)).isEqualTo(standing);
  }

  @Test
  void without_floor_and_ceiling_the_budget_alone_bounds_it() {
    assertThat(Q1.standing(0)).isEqualTo(Standing.WITHIN);
    assertThat(Q1.standing(90_000_000)).isEqualTo(Standing.WITHIN);
    assertThat(Q1.standing(90_000_001)).isEqualTo(Standing.ABOVE_CEILING);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    PeriodTerms wrong =
        new PeriodTerms(
            " ",
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 12, 30),
            List.of(SamplePeriods.METRICS.getFirst(), SamplePeriods.METRICS.getFirst()),
            0,
            1L,
            -1L);
    assertThat(wrong.findings())
        .extracting(Finding::place)
        .extracting(Finding.Place::column)
        .containsExactly("name", "last", "metrics", "budget", "floor", "ceiling");
    assertThat(SamplePeriods.Q4.findings()).isEmpty();
    assertThat(SamplePeriods.Q1.findings()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlanningPeriod(Q4.brand(), Q4.id(), wrong));
  }

  @Test
  void a_period_says_when_it_succeeded() {
    var none =
        new PeriodTerms(
            "Q2", LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30), List.of(), 1, null, null);
    assertThat(none.findings())
        .extracting(Finding::problem)
        .containsExactly("Nothing says when it succeeded.");
    assertThat(SamplePeriods.METRICS)
        .extracting(SuccessMetric::sentence)
        .containsExactly(
            "Marginal ROAS at least 1.2 USD per USD", "Outcome at least 120000 orders");
    assertThat(
            new SuccessMetric(SuccessMetric.Kind.COST_PER_OUTCOME, new BigDecimal("40.00"), "USD")
                .sentence())
        .isEqualTo("Cost per outcome at most 40 USD");
  }

  @Test
  void a_plan_spends_in_it_what_its_weeks_spend_that_begin_in_it() {
    List<LocalDate> weeks =
        Stream.iterate(LocalDate.of(2026, 12, 14), week -> week.plusWeeks(1)).limit(6).toList();
    PlannedSpend spend = PlannedSpend.of(Q4, weeks, 300_000.125);
    assertThat(spend.counted()).isEqualTo(3);
    assertThat(spend.cents()).isEqualTo(90_000_038);
    assertThat(spend.whole()).isFalse();
    assertThat(spend.standing()).isEqualTo(Standing.WITHIN);
    assertThat(PlannedSpend.of(Q1, weeks, 1).counted()).isEqualTo(3);
    assertThat(PlannedSpend.of(Q1, weeks, 1).whole()).isTrue();
    assertThat(PlannedSpend.of(Q4, List.of(), 1)).isEqualTo(new PlannedSpend(Q4, 0, 0, false));
  }

  @Test
  void both_ends_belong_to_it() {
    assertThat(SamplePeriods.Q4.holds(LocalDate.of(2026, 10, 1))).isTrue();
    assertThat(SamplePeriods.Q4.holds(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(SamplePeriods.Q4.holds(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(SamplePeriods.Q4.overlaps(SamplePeriods.Q1)).isFalse();
    assertThat(
            SamplePeriods.Q1.overlaps(
                SamplePeriods.from(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1))))
        .isTrue();
  }
}

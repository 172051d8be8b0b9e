package io.plumbline.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.SampleRun;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where each rule fires, to the last digit: ALR-01, ALR-02, ALR-03. */
class ThresholdsOfAlertsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

  private static List<Condition> conditions(RuleReading reading) {
    return switch (reading) {
      case RuleReading.Judged(var _, var found) -> found;
      case RuleReading.Unjudged(var rule, var why) -> throw new AssertionError(rule + ": " + why);
    };
  }

  /** A channel whose next unit of money brings {@code margin}. */
  private static SampleRun returning(double margin) {
    return SampleRun.number(7).channel("tv", 2 * margin, 0.2);
  }

  private static List<Condition> margin(double margin) {
    return conditions(MarginalReturns.of(returning(margin).run(), DecisionCurrency.DEFAULT));
  }

  @Test
  void a_next_unit_of_money_that_brings_0_999_fires_and_one_that_brings_1_000_does_not() {
    assertThat(margin(0.999)).hasSize(1);
    assertThat(margin(1.000)).isEmpty();
    assertThat(margin(Math.nextDown(1.0))).hasSize(1);
  }

  @Test
  void it_says_how_sure_that_is_of_which_time_and_where_to_go() {
    Condition tv = margin(0.54).getFirst();
    assertThat(tv.title()).isEqualTo("tv below 1.00");
    assertThat(tv.detail())
        .contains("returns 0.54 (0.38 to 0.70) (90 % interval) within 60 days")
        .contains("R-0007")
        .contains("No test stands behind it.");
    assertThat(tv.figure().range()).isNotNull();
    assertThat(tv.figure().basis()).isEqualTo("90 % interval");
    assertThat(tv.cause()).isEqualTo(new AlertLink(AlertLink.Page.CHANNEL, "tv"));
    assertThat(tv.next().to().page()).isEqualTo(AlertLink.Page.PLANNER);
  }

  @Test
  void in_marginal_cac_a_customer_who_costs_more_than_they_bring_fires() {
    DecisionCurrency cac =
        new DecisionCurrency(
            DecisionCurrency.Denomination.MARGINAL_CAC, PaybackWindow.DEFAULT, 5_000L);
    // the next unit of money brings 1.25, so a customer of 50.00 costs 40.00
    assertThat(conditions(MarginalReturns.of(returning(1.25).run(), cac))).isEmpty();
    assertThat(conditions(MarginalReturns.of(returning(1.0).run(), cac))).isEmpty();
    Condition dear = conditions(MarginalReturns.of(returning(0.8).run(), cac)).getFirst();
    assertThat(dear.title()).isEqualTo("tv above 50.00");
    assertThat(dear.figure().value()).isEqualTo(62.5);
    assertThat(dear.figure().unit()).isEqualTo(AlertFigure.Unit.MONEY);
  }

  @Test
  void a_channel_without_spend_has_no_next_unit() {
    assertThat(
            conditions(
                MarginalReturns.of(
                    SampleRun.number(1).unspent("tv").run(), DecisionCurrency.DEFAULT)))
        .isEmpty();
  }

  private static List<Condition> efficiency(double share) {
    return conditions(
        MixEfficiency.of(
            "R-0007",
            new BudgetEfficiency(
                MONDAY, MONDAY.plusWeeks(12), 13, 1000, SampleRun.estimate(share, 0.05))));
  }

  @Test
  void a_budget_that_brings_69_9_percent_of_its_best_fires_and_one_that_brings_70_does_not() {
    assertThat(efficiency(0.699)).hasSize(1);
    assertThat(efficiency(0.70)).isEmpty();
    assertThat(efficiency(0.699).getFirst().detail())
        .contains("69.9 % (90 % interval: 61.7 to 78.1)")
        .contains("2026-08-03 to 2026-10-26");
  }

  /** Four weeks of 1000, each promised too high by {@code missed}. */
  private static RuleReading missed(double... missed) {
    List<JudgedPeriod> periods =
        IntStream.range(0, missed.length)
            .mapToObj(
                t ->
                    new JudgedPeriod(
                        MONDAY.plusWeeks(t),
                        1000,
                        new JudgedPeriod.Promised(
                            "F-0001", SampleRun.estimate(1000 + missed[t], 10)),
                        null))
            .toList();
    return ForecastErrors.of(new ForecastAccuracy(periods, missed.length == 4));
  }

  @Test
  void a_forecast_that_missed_by_15_1_percent_fires_and_one_that_missed_by_15_does_not() {
    assertThat(conditions(missed(151, 151, 151, 151))).hasSize(1);
    assertThat(conditions(missed(150, 150, 150, 150))).isEmpty();
    Condition uneven = conditions(missed(300, -200, 100, 4)).getFirst();
    assertThat(uneven.detail()).contains("missed by 15.1 % (single periods: 0.4 to 30.0)");
    assertThat(uneven.next().words()).contains("a recalibration is queued");
  }

  @Test
  void fewer_than_four_weeks_say_nothing() {
    assertThat(missed(900, 900, 900))
        .isEqualTo(
            new RuleReading.Unjudged(
                AlertRule.FORECAST_ERROR, "Not all of the last four weeks were forecast."));
  }
}

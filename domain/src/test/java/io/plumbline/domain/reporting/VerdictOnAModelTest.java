package io.plumbline.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.mix.inference.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictOnAModelTest {

  private static final Criterion FORECAST = new Criterion.ForecastError(0.059, 4);
  private static final Criterion CHECKS = new Criterion.ModelChecks(14, 0, 0);
  private static final Criterion QUALITY = new Criterion.QualityScore(92);

  @Test
  void a_failed_check_stands_in_the_way_of_everything() {
    assertThat(
            Verdict.of(
                List.of(
                    new Criterion.ForecastError(0.5, 4),
                    new Criterion.ModelChecks(12, 1, 2),
                    new Criterion.ChannelsTested(4, 10),
                    QUALITY)))
        .isEqualTo(new Verdict.ChecksFailed(2));
  }

  @Test
  void a_missed_forecast_stands_in_the_way_of_tests() {
    assertThat(
            Verdict.of(
                List.of(
                    new Criterion.ForecastError(0.151, 4),
                    CHECKS,
                    new Criterion.ChannelsTested(4, 10),
                    QUALITY)))
        .isEqualTo(new Verdict.ForecastMissed(0.151));
  }

  @Test
  void an_error_of_exactly_the_limit_is_allowed() {
    assertThat(new Criterion.ForecastError(0.15, 4).standing()).isEqualTo(Diagnostics.Verdict.PASS);
  }

  @Test
  void without_two_tested_channels_nobody_may_act() {
    assertThat(Verdict.of(List.of(FORECAST, CHECKS, new Criterion.ChannelsTested(1, 10), QUALITY)))
        .isEqualTo(new Verdict.Untested(1, 10, 0));
  }

  @Test
  void checks_that_want_a_look_are_told_with_the_missing_tests() {
    assertThat(
            Verdict.of(
                List.of(
                    new Criterion.ForecastUnknown(),
                    new Criterion.ModelChecks(12, 2, 0),
                    new Criterion.ChannelsTested(0, 10),
                    QUALITY)))
        .isEqualTo(new Verdict.Untested(0, 10, 2));
  }

  @Test
  void two_tested_channels_and_checks_that_hold_let_one_act() {
    assertThat(Verdict.of(List.of(FORECAST, CHECKS, new Criterion.ChannelsTested(2, 10), QUALITY)))
        .isEqualTo(new Verdict.MayAct(2, 10));
  }

  @Test
  void poor_data_want_a_look_but_forbid_nothing() {
    Criterion poor = new Criterion.QualityScore(79);
    assertThat(poor.standing()).isEqualTo(Diagnostics.Verdict.REVIEW);
    assertThat(new Criterion.QualityScore(80).standing()).isEqualTo(Diagnostics.Verdict.PASS);
    assertThat(Verdict.of(List.of(FORECAST, CHECKS, new Criterion.ChannelsTested(2, 10), poor)))
        .isEqualTo(new Verdict.MayAct(2, 10));
  }

  @Test
  void unknown_forecasting_skill_wants_a_look() {
    assertThat(new Criterion.ForecastUnknown().standing()).isEqualTo(Diagnostics.Verdict.REVIEW);
  }

  @Test
  void criteria_without_a_count_of_tests_give_no_verdict() {
    assertThatThrownBy(() -> Verdict.of(List.of(FORECAST, CHECKS)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

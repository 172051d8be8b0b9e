package io.plumbline.domain.media.quality;

import static io.plumbline.domain.media.ObservationsInTests.MONDAY;
import static io.plumbline.domain.media.ObservationsInTests.PRICE;
import static io.plumbline.domain.media.ObservationsInTests.RADIO;
import static io.plumbline.domain.media.ObservationsInTests.SALES;
import static io.plumbline.domain.media.ObservationsInTests.TV;
import static io.plumbline.domain.media.ObservationsInTests.TV_SHOWN;
import static io.plumbline.domain.media.ObservationsInTests.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class DataThatCannotBeTrustedTest {

  private static final int WEEKS = 110;
  private static final LocalDate FRESH = MONDAY.plusWeeks(WEEKS).plusDays(14);

  private final MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);

  private void weeks(Measure measure, int weeks, IntFunction<String> value) {
    for (int week = 0; week < weeks; week++) {
      String text = value.apply(week);
      if (!text.isEmpty()) {
        assembler.add(Granularity.WEEK, of(measure, MONDAY.plusWeeks(week), text));
      }
    }
  }

  private void sound(int weeks) {
    weeks(SALES, weeks, week -> "" + (1000 + week * 7 % 101));
    weeks(TV, weeks, week -> "" + (200 + week * 3 % 31));
  }

  private DataQualityReport report(LocalDate asOf) {
    return DataQualityReport.of(assembler.assemble(), asOf);
  }

  private Finding only(DataQualityReport report) {
    assertThat(report.findings()).hasSize(1);
    return report.findings().getFirst();
  }

  private static SeriesQuality series(DataQualityReport report, Measure measure) {
    return report.series().stream().filter(s -> s.measure().equals(measure)).findFirst().get();
  }

  @Test
  void sound_and_fresh_data_score_a_hundred_without_findings() {
    sound(WEEKS);
    DataQualityReport report = report(FRESH);
    assertThat(report.findings()).isEmpty();
    assertThat(report.score()).isEqualTo(100);
    assertThat(report.series()).hasSize(2);
  }

  @Test
  void recency_falls_evenly_from_14_days_to_nothing_at_90() {
    sound(WEEKS);
    LocalDate end = MONDAY.plusWeeks(WEEKS);
    assertThat(series(report(end.plusDays(52)), TV).recency()).isCloseTo(0.5, within(1e-12));
    assertThat(series(report(end.plusDays(90)), TV).recency()).isZero();
    assertThat(series(report(end.plusDays(900)), TV).score()).isEqualTo(80);
    assertThat(series(report(end.minusDays(3)), TV).recency()).isEqualTo(1);
  }

  @Test
  void fewer_than_104_weeks_are_a_short_history() {
    sound(103);
    Finding finding = only(report(MONDAY.plusWeeks(103)));
    assertThat(finding.rule()).isEqualTo("short-history");
    assertThat(finding.problem()).contains("103 weeks");
  }

  @Test
  void a_period_of_which_nothing_was_reported_is_a_gap() {
    weeks(SALES, WEEKS, week -> week == 50 ? "" : "" + (1000 + week));
    Finding gap = report(FRESH).findings().getFirst();
    assertThat(gap.rule()).isEqualTo("gap");
    assertThat(gap.problem()).contains(MONDAY.plusWeeks(50).toString());
  }

  @Test
  void missing_spend_lowers_completeness_and_is_not_taken_for_zero() {
    sound(WEEKS);
    weeks(RADIO, WEEKS, week -> week < 11 ? "" : "" + (50 + week % 13));
    DataQualityReport report = report(FRESH);
    assertThat(only(report).rule()).isEqualTo("missing-spend");
    assertThat(only(report).problem()).contains("11 of 110", MONDAY.toString());
    assertThat(series(report, RADIO).completeness()).isEqualTo(0.9);
    assertThat(series(report, RADIO).score()).isEqualTo(95);
  }

  @Test
  void negative_spend_lowers_consistency() {
    sound(WEEKS);
    weeks(RADIO, WEEKS, week -> week % 10 == 0 ? "-5" : "" + (50 + week % 13));
    DataQualityReport report = report(FRESH);
    assertThat(only(report).rule()).isEqualTo("negative-amounts");
    assertThat(series(report, RADIO).consistency()).isCloseTo(0.9, within(1e-12));
    assertThat(series(report, RADIO).score()).isEqualTo(97);
  }

  @Test
  void spend_on_a_channel_that_showed_nothing_is_told() {
    sound(WEEKS);
    weeks(TV_SHOWN, WEEKS, week -> week < 22 ? "0" : "" + (9000 + week * 17 % 97));
    DataQualityReport report = report(FRESH);
    assertThat(only(report).rule()).isEqualTo("spend-without-exposure");
    assertThat(only(report).problem()).contains("22 periods");
    assertThat(series(report, TV_SHOWN).consistency()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void eight_weeks_of_the_same_spend_are_a_flat_line_but_zeros_are_a_pause() {
    sound(WEEKS);
    weeks(RADIO, WEEKS, week -> week < 30 ? "0" : week < 38 ? "500" : "" + (60 + week % 7));
    DataQualityReport report = report(FRESH);
    assertThat(only(report).rule()).isEqualTo("flat-line");
    assertThat(only(report).problem()).contains("8 periods in all");
  }

  @Test
  void seven_weeks_of_the_same_spend_are_none() {
    sound(WEEKS);
    weeks(RADIO, WEEKS, week -> week >= 30 && week < 37 ? "500" : "" + (60 + week % 7));
    assertThat(report(FRESH).findings()).isEmpty();
  }

  @Test
  void a_control_that_never_changes_cannot_be_learned() {
    sound(WEEKS);
    weeks(PRICE, WEEKS, week -> "9.9");
    DataQualityReport report = report(FRESH);
    assertThat(only(report).rule()).isEqualTo("flat-line");
    assertThat(series(report, PRICE).consistency()).isZero();
  }

  @Test
  void a_period_pasted_twice_is_told() {
    weeks(SALES, WEEKS, week -> "" + (1000 + (week == 40 ? 39 : week)));
    weeks(TV, WEEKS, week -> "" + (200 + (week == 40 ? 39 : week)));
    DataQualityReport report = report(FRESH);
    assertThat(only(report).rule()).isEqualTo("repeated-period");
    assertThat(only(report).problem()).contains(MONDAY.plusWeeks(40).toString());
  }

  @Test
  void two_channels_with_the_same_numbers_are_told() {
    sound(WEEKS);
    weeks(RADIO, WEEKS, week -> "" + (200 + week * 3 % 31));
    Finding finding = only(report(FRESH));
    assertThat(finding.rule()).isEqualTo("identical-series");
    assertThat(finding.problem()).contains("tv", "radio");
  }

  @Test
  void without_data_there_is_nothing_to_score() {
    assertThat(report(FRESH).score()).isZero();
    assertThat(report(FRESH).findings()).isEmpty();
  }

  @Test
  void population_the_value_of_the_kpi_and_frequency_may_stand_still() {
    sound(WEEKS);
    weeks(Measure.POPULATION, WEEKS, _ -> "120000");
    weeks(new Measure(Measure.Kind.VALUE, "sales"), WEEKS, _ -> "25");
    weeks(new Measure(Measure.Kind.FREQUENCY, "tv"), WEEKS, _ -> "3");
    assertThat(report(FRESH).findings()).isEmpty();
  }

  @Test
  void spend_that_reached_nobody_and_a_reach_below_nobody_are_told() {
    sound(WEEKS);
    weeks(
        new Measure(Measure.Kind.REACH, "tv"),
        WEEKS,
        week -> week == 5 ? "0" : week == 6 ? "-3" : "" + (1000 + week * 7 % 101));
    assertThat(report(FRESH).findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("spend-without-exposure", "negative-amounts");
  }

  @Test
  void what_keeps_the_score_from_a_hundred_is_told_in_points_most_first() {
    sound(WEEKS);
    assertThat(report(FRESH).lost()).isEmpty();

    weeks(RADIO, WEEKS, week -> week % 2 == 0 ? "" : "" + (10 + week * 3 % 31));
    DataQualityReport report = report(FRESH.plusDays(38));

    assertThat(report.lost())
        .extracting(LostPoints::part)
        .containsExactly(LostPoints.Part.RECENCY, LostPoints.Part.COMPLETENESS);
    assertThat(report.lost().getFirst().points()).isCloseTo(20 * 38 / 76.0, within(1e-9));
    assertThat(report.lost().getFirst().series()).hasSize(3);
    assertThat(report.lost().getLast().points()).isCloseTo(50 * 0.5 / 3, within(1e-9));
    assertThat(report.lost().getLast().series()).containsExactly(RADIO.name());
    assertThat(report.score() + report.lost().stream().mapToDouble(LostPoints::points).sum())
        .as("each series is rounded down")
        .isBetween(99.0, 100.0);
  }
}

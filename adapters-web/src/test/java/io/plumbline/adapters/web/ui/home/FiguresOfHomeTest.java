package io.plumbline.adapters.web.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency.Outcome;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.reporting.HeadlineKpi;
import io.plumbline.domain.reporting.TestedIncrement;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresOfHomeTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  private static HomeTiles tiles(int holdout) {
    MixModelReport report = MadeUpReport.passing(holdout);
    return new HomeTiles(
        report,
        Units.of(report, Currency.getInstance("USD")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static HomeTiles promised() {
    HomeTiles without = tiles(8);
    List<JudgedPeriod> weeks =
        Stream.of(0, 1, 2, 3)
            .map(
                t ->
                    new JudgedPeriod(
                        MONDAY.plusWeeks(t),
                        100,
                        new JudgedPeriod.Promised("F-0001", MadeUpReport.around(100 + 2 * t, 5)),
                        90.0))
            .toList();
    return new HomeTiles(
        without.report(),
        without.units(),
        Optional.of(new ForecastAccuracy(weeks, true)),
        Optional.of(
            new TestedIncrement(
                "Revenue",
                2,
                MONDAY.minusWeeks(20),
                MONDAY.minusWeeks(9),
                MadeUpReport.around(240_000, 30_000))),
        Optional.of(
            new Outcome.Measured(
                MadeUpRun.of(without.report()),
                List.of(efficiency(13, 0.85), efficiency(0, 0.9)))));
  }

  private static BudgetEfficiency efficiency(int weeksBefore, double share) {
    return new BudgetEfficiency(
        MONDAY.minusWeeks(weeksBefore + 12),
        MONDAY.minusWeeks(weeksBefore),
        13,
        1_300_000,
        MadeUpReport.around(share, 0.02));
  }

  @Test
  void every_figure_has_an_interval_or_the_reason_why_not() {
    for (HeadlineKpi kpi : HeadlineKpi.values()) {
      HomeTile known = promised().of(kpi);
      assertThat(known.figure()).as(kpi.label()).isNotNull();
      assertThat(Objects.requireNonNull(known.figure()).interval())
          .as(kpi.label())
          .containsPattern("\\d+.*\u2013.*\\d+");
      assertThat(known.definition()).as(kpi.label()).containsPattern("\\d+ weeks");
    }
    assertThat(tiles(0).of(HeadlineKpi.FORECAST_ACCURACY).figure())
        .hasFieldOrPropertyWithValue("interval", "hold out periods in the specification");
    assertThat(tiles(8).of(HeadlineKpi.TESTED_INCREMENT).figure())
        .hasFieldOrPropertyWithValue("interval", "no test was read out; only tests count here");
  }

  @Test
  void a_return_stands_beside_that_of_the_thirteen_weeks_before() {
    assertThat(tiles(8).of(HeadlineKpi.MARKETING_ROI).beside())
        .matches("13 weeks before: \\d\\.\\d\\d \\(\\d\\.\\d\\d\u2013\\d\\.\\d\\d\\)");
  }

  @Test
  void what_was_promised_before_it_came_counts_before_what_was_held_out() {
    HomeTile tile = promised().of(HeadlineKpi.FORECAST_ACCURACY);
    assertThat(Objects.requireNonNull(tile.figure()).inProse())
        .isEqualTo("97.0% (weeks 94.0\u2013100.0%)");
    assertThat(tile.definition()).contains("promised, last 4 weeks");
    assertThat(tile.beside()).isEqualTo("a year before as forecast: 90.0%");
    assertThat(tiles(8).of(HeadlineKpi.FORECAST_ACCURACY).definition()).contains("holdout");
  }

  @Test
  void efficiency_has_its_course_once_the_spans_before_are_known() {
    HomeTile tile = promised().of(HeadlineKpi.BUDGET_EFFICIENCY);
    assertThat(tile.beside())
        .startsWith("13 weeks before: 85.0% (81.7\u201388.3%); $1.30M on paid media");
    assertThat(Objects.requireNonNull(tile.drawn()).table().rows()).hasSize(2);
    Outcome last =
        new Outcome.Measured(MadeUpRun.of(tiles(8).report()), List.of(efficiency(0, 0.9)));
    HomeTile alone = tiles(8).with(Optional.of(last)).of(HeadlineKpi.BUDGET_EFFICIENCY);
    assertThat(alone.drawn()).isNull();
    assertThat(alone.figure()).isEqualTo(tile.figure());
  }

  @Test
  void efficiency_is_waited_for_and_says_why_if_it_cannot_be() {
    assertThat(tiles(8).of(HeadlineKpi.BUDGET_EFFICIENCY).figure()).isNull();
    assertThat(promised().of(HeadlineKpi.BUDGET_EFFICIENCY).beside())
        .contains("$1.30M on paid media")
        .contains("below 70.0% an alert");
    Outcome lost = new Outcome.NotRestored(new RestoreRun.Outcome.Unknown());
    assertThat(tiles(8).with(Optional.of(lost)).of(HeadlineKpi.BUDGET_EFFICIENCY).figure())
        .hasFieldOrPropertyWithValue("value", "\u2013");
  }
}

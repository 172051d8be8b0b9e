package io.plumbline.domain.mix.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.registry.ModelFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreOfAForecastTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /** Two periods seen, three forecast: 90 for 100, 220 for 200, 330 for 300. */
  private static final Decomposition NATIONAL =
      new Decomposition(
          periods(5),
          List.of(),
          new double[] {1, 1, 100, 200, 300},
          new double[] {9, 9, 90, 220, 330},
          new double[] {0, 0, 80, 210, 290},
          new double[] {2, 2, 110, 240, 340},
          3);

  private static List<LocalDate> periods(int count) {
    return IntStream.range(0, count).mapToObj(FIRST::plusWeeks).toList();
  }

  @Test
  void errors_are_those_of_the_forecast_periods_alone() {
    OriginScore score = OriginScore.of(NATIONAL, 1, 3, 3, 1.004);
    assertThat(score.origin()).isEqualTo(FIRST.plusWeeks(1));
    assertThat(score.wmape()).isCloseTo(60.0 / 600, within(1e-12));
    assertThat(score.mape()).isCloseTo(0.1, within(1e-12));
    assertThat(score.bias()).isCloseTo(40.0 / 600, within(1e-12));
    assertThat(score.coverage90()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(score.maxRhat()).isEqualTo(1.004);
  }

  @Test
  void a_shorter_horizon_is_the_first_of_the_forecast_periods() {
    OriginScore score = OriginScore.of(NATIONAL, 1, 1, 1, 1.004);
    assertThat(score.wmape()).isCloseTo(0.1, within(1e-12));
    assertThat(score.bias()).isCloseTo(-0.1, within(1e-12));
    assertThat(score.coverage90()).isEqualTo(1);
  }

  @Test
  void geos_are_added_up_before_the_error_is_taken_and_covered_one_by_one() {
    Decomposition geos =
        new Decomposition(
            periods(2),
            List.of(),
            new double[] {1, 100, 1, 100},
            new double[] {1, 80, 1, 120},
            new double[] {0, 70, 0, 105},
            new double[] {2, 101, 2, 130},
            1);
    OriginScore score = OriginScore.of(geos, 2, 1, 1, 1);
    assertThat(score.wmape()).isZero();
    assertThat(score.coverage90()).isEqualTo(0.5);
  }

  @Test
  void periods_without_outcome_have_no_percentage() {
    Decomposition quiet =
        new Decomposition(
            periods(3),
            List.of(),
            new double[] {1, 0, 0},
            new double[] {1, 5, 5},
            new double[] {0, 0, 0},
            new double[] {9, 9, 9},
            2);
    OriginScore score = OriginScore.of(quiet, 1, 2, 2, 1);
    assertThat(score.mape()).isZero();
    assertThat(score.wmape()).isZero();
    assertThat(score.bias()).isZero();
  }

  @Test
  void horizons_are_summed_up_each_by_itself() {
    Backtest backtest =
        backtest(ModelFamily.BAYES, score(0, 4, 0.1), score(1, 4, 0.3), score(0, 13, 0.4));
    assertThat(backtest.summaries()).extracting(HorizonSummary::horizon).containsExactly(4, 13);
    HorizonSummary four = backtest.summaries().getFirst();
    assertThat(four.origins()).isEqualTo(2);
    assertThat(four.wmape()).isCloseTo(0.2, within(1e-12));
    assertThat(four.worst()).isEqualTo(0.3);
    assertThat(backtest(ModelFamily.BAYES, score(0, 4, 0.1)).summaries()).hasSize(1);
  }

  @Test
  void families_are_compared_on_the_origins_both_have() {
    Backtest bayes = backtest(ModelFamily.BAYES, score(0, 4, 0.5), score(1, 4, 0.1));
    Backtest ridge =
        backtest(ModelFamily.RIDGE, score(1, 4, 0.2), score(2, 4, 0.9), score(1, 13, 0.3));
    List<FamilyComparison> compared = FamilyComparison.of(List.of(bayes, ridge, bayes));
    assertThat(compared)
        .singleElement()
        .satisfies(
            four -> {
              assertThat(four.horizon()).isEqualTo(4);
              assertThat(four.origins()).isEqualTo(1);
              assertThat(four.wmape())
                  .containsEntry(ModelFamily.BAYES, 0.1)
                  .containsEntry(ModelFamily.RIDGE, 0.2);
              assertThat(four.best()).isEqualTo(ModelFamily.BAYES);
            });
  }

  @Test
  void one_family_or_other_data_compare_to_nothing() {
    Backtest bayes = backtest(ModelFamily.BAYES, score(0, 4, 0.5));
    Backtest older =
        new Backtest(
            ModelFamily.RIDGE,
            RollingOrigin.DEFAULT,
            "b".repeat(64),
            List.of(score(0, 4, 0.1)),
            List.of());
    assertThat(FamilyComparison.of(List.of(bayes, older))).isEmpty();
    assertThat(FamilyComparison.of(List.of())).isEmpty();
  }

  @Test
  void an_error_of_exactly_fifteen_percent_is_accepted_and_more_is_not() {
    assertThat(wantsRefit(0.15)).isFalse();
    assertThat(wantsRefit(0.151)).isTrue();
  }

  private static boolean wantsRefit(double wmape) {
    return RefitPolicy.DEFAULT.wantsRefit(backtest(ModelFamily.BAYES, score(0, 4, wmape)));
  }

  private static Backtest backtest(ModelFamily family, OriginScore... scores) {
    return new Backtest(family, RollingOrigin.DEFAULT, "a".repeat(64), List.of(scores), List.of());
  }

  private static OriginScore score(int week, int horizon, double wmape) {
    return new OriginScore(FIRST.plusWeeks(week), horizon, wmape, wmape, 0, 0.9, 1);
  }
}

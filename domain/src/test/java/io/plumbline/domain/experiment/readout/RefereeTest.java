package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The automatic method where the truth is known: 100 markets a cell, or as many as {@code
 * -Dplumbline.referee=1000} asks for, when the bounds are those of the requirement.
 */
final class RefereeTest {

  private static final int RUNS = Integer.getInteger("plumbline.referee", 100);
  private static final boolean FULL = RUNS >= 1000;

  /** The cells of Recast's study, with the width that it found for GeoLift. */
  @ParameterizedTest
  @CsvSource({
    "A1,20,90,1,2020.07",
    "A2,20,90,5,9954.52",
    "A3,9,90,1,1926.35",
    "A4,20,30,1,5574.99"
  })
  void the_study_of_recast(String cell, int controls, int pre, double outlier, double geoLift) {
    Referee referee = run(cell, Markets.recast(controls, pre, outlier));
    assertThat(referee.falsePositives()).isCloseTo(0.05, within(FULL ? 0.015 : 0.06));
    assertThat(referee.coverage()).isGreaterThanOrEqualTo(FULL ? 0.935 : 0.88);
    assertThat(referee.width()).isLessThan(geoLift);
    assertThat(Math.abs(referee.bias())).isLessThan(FULL ? 1.5 : 2.5);
  }

  /**
   * Geos that differ in growth, week and year, or follow factors; the bounds are what was seen, not
   * a goal met.
   */
  @ParameterizedTest
  @CsvSource({
    "trends,90,0.13", "trends,180,0.17", "trends,40,0.16",
    "factors,90,0.12", "factors,180,0.11", "factors,40,0.16"
  })
  void geos_that_differ_in_trend_and_season(String kind, int pre, double most) {
    Referee referee =
        run(kind + pre, kind.equals("trends") ? Markets.trends(pre) : Markets.factors(pre));
    double slack = FULL ? 0 : 0.08;
    assertThat(referee.falsePositives()).isLessThan(most + slack);
    assertThat(referee.coverage()).isGreaterThan(1 - most - slack);
    assertThat(Math.abs(referee.bias())).isLessThan(FULL ? 1.5 : 4);
  }

  private static Referee run(String cell, Market.Maker maker) {
    Referee referee = Referee.of(new AutomaticMethod(), maker, RUNS, 20261122);
    System.out.printf(
        Locale.ROOT,
        "%-10s %d runs: false positives %.3f, coverage %.3f, power %.3f, width %.0f, bias %+.2f%n",
        cell,
        RUNS,
        referee.falsePositives(),
        referee.coverage(),
        referee.power(),
        referee.width(),
        referee.bias());
    return referee;
  }
}

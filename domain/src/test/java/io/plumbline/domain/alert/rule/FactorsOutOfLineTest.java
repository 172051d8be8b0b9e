package io.plumbline.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertThresholds;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What tells of an external shock, and what does not: ALR-05. */
class FactorsOutOfLineTest {

  private static final LocalDate MONDAY = LocalDate.of(2023, 1, 2);

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** A year's wave, a trend and noise of 1. */
  private static double[] seasonal(int weeks, long seed) {
    RandomGenerator noise = random(seed);
    double[] values = new double[weeks];
    Arrays.setAll(
        values, t -> 100 + 0.05 * t + 12 * Math.sin(2 * Math.PI * t / 52) + noise.nextGaussian());
    return values;
  }

  private static double[] walk(int weeks, long seed) {
    RandomGenerator noise = random(seed);
    double[] values = new double[weeks];
    values[0] = 100;
    for (int t = 1; t < weeks; t++) {
      values[t] = values[t - 1] + noise.nextGaussian();
    }
    return values;
  }

  private static MediaDataset data(String name, double[] values, int geos) {
    MediaDataset.Assembler weeks = MediaDataset.assembler(Granularity.WEEK);
    for (int g = 0; g < geos; g++) {
      for (int t = 0; t < values.length; t++) {
        if (!Double.isNaN(values[t])) {
          weeks.add(
              Granularity.WEEK,
              new Observation(
                  2,
                  MONDAY.plusWeeks(t),
                  new Geo("g" + g),
                  new Measure(Measure.Kind.CONTROL, name),
                  BigDecimal.valueOf(values[t])));
        }
      }
    }
    return weeks.assemble();
  }

  private static List<Condition> found(double[] values) {
    return switch (ExternalFactors.of(data("price index", values, 1))) {
      case RuleReading.Judged(var _, var conditions) -> conditions;
      case RuleReading.Unjudged(var _, var why) -> throw new AssertionError(why);
    };
  }

  @Test
  void a_seeded_shock_raises_exactly_one_and_a_calm_end_none() {
    double[] calm = seasonal(156, 1);
    assertThat(found(calm)).isEmpty();
    calm[155] += 12;
    assertThat(found(calm)).hasSize(1);
    Condition shock = found(calm).getFirst();
    assertThat(shock.subject()).isEqualTo("price index");
    assertThat(shock.detail())
        .contains("in the week of " + MONDAY.plusWeeks(155))
        .contains("above");
    assertThat(shock.figure().value()).isGreaterThan(AlertThresholds.LARGEST_DEVIATION);
  }

  @Test
  void it_is_one_condition_for_four_weeks_and_then_none() {
    double[] values = seasonal(166, 2);
    values[150] -= 15;
    for (int end = 151; end <= 154; end++) {
      assertThat(found(Arrays.copyOf(values, end))).as("%s weeks", end).hasSize(1);
    }
    assertThat(found(Arrays.copyOf(values, 155))).isEmpty();
  }

  @Test
  void a_shock_does_not_come_back_a_year_later() {
    double[] values = seasonal(208, 3);
    values[150] += 15;
    for (int end = 200; end <= 206; end++) {
      assertThat(found(Arrays.copyOf(values, end))).as("%s weeks", end).isEmpty();
    }
  }

  @Test
  void false_alarms_are_rare_whatever_the_series_is_like() {
    int weeks = 0;
    int alarms = 0;
    for (int seed = 10; seed < 50; seed++) {
      for (double[] values : List.of(seasonal(208, seed), walk(208, seed))) {
        double[] scores = new FactorSeries(values, AlertThresholds.LARGEST_DEVIATION).scores();
        for (int t = 104; t < scores.length; t++) {
          weeks++;
          alarms += Math.abs(scores[t]) > AlertThresholds.LARGEST_DEVIATION ? 1 : 0;
        }
      }
    }
    assertThat(alarms / (double) weeks).isLessThan(0.01);
  }

  @Test
  void without_two_years_the_series_is_held_against_its_own_level() {
    double[] short40 = walk(40, 5);
    assertThat(found(short40)).isEmpty();
    short40[39] += 20;
    assertThat(found(short40)).hasSize(1);
  }

  @Test
  void a_calendar_and_a_series_too_short_are_not_judged() {
    double[] flag = new double[156];
    flag[51] = 1;
    flag[155] = 1;
    assertThat(ExternalFactors.of(data("black friday", flag, 1)))
        .isInstanceOf(RuleReading.Unjudged.class);
    assertThat(ExternalFactors.of(data("price", walk(34, 6), 1)))
        .isInstanceOf(RuleReading.Unjudged.class);
    assertThat(ExternalFactors.of(data("price", walk(35, 6), 1)))
        .isInstanceOf(RuleReading.Judged.class);
  }

  @Test
  void of_a_factor_that_never_moved_it_is_said_by_how_much_it_did() {
    double[] still = new double[60];
    Arrays.fill(still, 10);
    still[58] = 12;
    still[59] = 7;
    Condition moved = found(still).getFirst();
    assertThat(moved.detail()).contains("it had never moved before").doesNotContain("nfinity");
    assertThat(moved.figure().value()).isEqualTo(2);
    assertThat(moved.figure().unit()).isEqualTo(AlertFigure.Unit.FACTOR);
  }

  @Test
  void several_markets_are_judged_as_one_and_a_gap_begins_the_series_anew() {
    double[] values = seasonal(156, 7);
    values[155] += 20;
    assertThat(ExternalFactors.of(data("price", values, 3)))
        .isInstanceOfSatisfying(
            RuleReading.Judged.class, judged -> assertThat(judged.conditions()).hasSize(1));
    values[140] = Double.NaN;
    assertThat(ExternalFactors.of(data("price", values, 3)))
        .isInstanceOf(RuleReading.Unjudged.class);
  }
}

package io.plumbline.domain.mix.response;

import static io.plumbline.domain.mix.response.Families.HISTORY;
import static io.plumbline.domain.mix.response.Families.PERIODS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarryOverFamiliesTest {

  static Stream<CarryOver> families() {
    return Families.carryOvers();
  }

  @ParameterizedTest
  @MethodSource("families")
  void pressure_is_exposure_weighted_over_the_lags(CarryOver family) {
    Random random = new Random(1);
    double[] exposure = Families.exposure(HISTORY + PERIODS, 1, random);
    for (int point = 0; point < 20; point++) {
      double[] position = Families.position(family, random);
      double[] weights = family.weights(position, 0);
      double[] pressure = pressure(family, position, exposure, HISTORY, 1);
      for (int t = 0; t < PERIODS; t++) {
        double sum = 0;
        for (int lag = 0; lag < weights.length && lag <= HISTORY + t; lag++) {
          sum += weights[lag] * exposure[HISTORY + t - lag];
        }
        assertThat(pressure[t]).isCloseTo(sum, within(1e-12));
      }
      assertThat(weights).hasSize(family.maxLag() + 1);
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-14));
      assertThat(family.ownShare(position, 0)).isCloseTo(weights[0], within(1e-16));
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void a_constant_exposure_keeps_its_level(CarryOver family) {
    Random random = new Random(2);
    int history = family.maxLag();
    double[] exposure = new double[history + PERIODS];
    Arrays.fill(exposure, 3.7);
    double[] pressure = pressure(family, Families.position(family, random), exposure, history, 1);
    double[] level = new double[PERIODS];
    Arrays.fill(level, 3.7);
    assertThat(pressure).containsExactly(level, within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("families")
  void lanes_do_not_know_of_one_another(CarryOver family) {
    Random random = new Random(3);
    int lanes = 7;
    double[] exposure = Families.exposure(HISTORY + PERIODS, lanes, random);
    double[] position = Families.position(family, random);
    double[][] together = applied(family, position, exposure, HISTORY, lanes);
    for (int lane = 0; lane < lanes; lane++) {
      double[] own = new double[HISTORY + PERIODS];
      for (int t = 0; t < own.length; t++) {
        own[t] = exposure[t * lanes + lane];
      }
      double[][] alone = applied(family, position, own, HISTORY, 1);
      for (int k = 0; k < alone.length; k++) {
        for (int t = 0; t < PERIODS; t++) {
          assertThat(together[k][t * lanes + lane]).isCloseTo(alone[k][t], within(1e-14));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void more_exposure_never_means_less_pressure(CarryOver family) {
    Random random = new Random(4);
    double[] exposure = Families.exposure(PERIODS, 1, random);
    double[] position = Families.position(family, random);
    double[] before = pressure(family, position, exposure, 0, 1);
    exposure[20] += 1;
    double[] after = pressure(family, position, exposure, 0, 1);
    for (int t = 0; t < PERIODS; t++) {
      assertThat(after[t]).isGreaterThanOrEqualTo(before[t] - 1e-15);
    }
    assertThat(Arrays.stream(after).sum()).isGreaterThan(Arrays.stream(before).sum());
  }

  @ParameterizedTest
  @MethodSource("families")
  void no_exposure_is_no_pressure_at_any_parameters(CarryOver family) {
    double[] exposure = new double[HISTORY + PERIODS];
    exposure[0] = 1e9;
    for (double coordinate : new double[] {-700, -20, 0, 20, 700}) {
      double[] position = new double[family.parameters().size()];
      Arrays.fill(position, coordinate);
      double[][] applied = applied(family, position, exposure, HISTORY, 1);
      for (double[] numbers : applied) {
        assertThat(Arrays.stream(numbers)).allMatch(Double::isFinite);
        for (int t = Math.max(0, family.maxLag() + 1 - HISTORY); t < PERIODS; t++) {
          assertThat(numbers[t]).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void carrying_is_what_applying_writes_and_is_linear(CarryOver family) {
    Random random = new Random(5);
    double[] exposure = Families.exposure(HISTORY + PERIODS, 2, random);
    double[] position = Families.position(family, random);
    double[] pressure = pressure(family, position, exposure, HISTORY, 2);
    assertThat(carried(family, position, exposure)).containsExactly(pressure);
    double[] opposite = Arrays.stream(exposure).map(x -> -2 * x).toArray();
    assertThat(carried(family, position, opposite))
        .containsExactly(Arrays.stream(pressure).map(x -> -2 * x).toArray(), within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("families")
  void what_lands_in_the_window_adds_up_to_its_pressure(CarryOver family) {
    Random random = new Random(6);
    double[] exposure = Families.exposure(HISTORY + PERIODS, 1, random);
    double[] position = Families.position(family, random);
    double[] parts = new double[exposure.length];
    family.landing(position, 0, HISTORY, parts);
    double landed = 0;
    for (int t = 0; t < exposure.length; t++) {
      landed += parts[t] * exposure[t];
    }
    double[] pressure = pressure(family, position, exposure, HISTORY, 1);
    assertThat(Arrays.stream(pressure).sum()).isCloseTo(landed, within(1e-11));
  }

  @Test
  void nothing_is_carried_over_at_the_parameters_that_say_so() {
    double[] exposure = {3, 0, 1, 7, 0, 0, 2};
    assertIdentity(new GeometricCarryOver(3), exposure, 0);
    assertIdentity(new BinomialCarryOver(3), exposure, 0);
    assertIdentity(DelayedCarryOver.of(3, 1), exposure, 0, 0);
    assertIdentity(WeibullPdfCarryOver.of(3, 1), exposure, 1, 1e-3);
    assertIdentity(WeibullCdfCarryOver.of(3, 1), exposure, 1, 1e-3);
    assertIdentity(new NoCarryOver(), exposure);
    assertIdentity(new GeometricCarryOver(0), exposure, 0.7);
  }

  private static void assertIdentity(CarryOver family, double[] exposure, double... values) {
    double[] position = new double[values.length];
    family.place(values, 0, position, 0);
    assertThat(pressure(family, position, exposure, 0, 1)).containsExactly(exposure, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1 - 1e-8, 1 - 1e-15, 1})
  void alpha_close_to_one_weighs_all_lags_alike(double alpha) {
    double[] ones = new double[PERIODS];
    Arrays.fill(ones, 1);
    for (CarryOver family :
        new CarryOver[] {
          new GeometricCarryOver(8), new BinomialCarryOver(8), DelayedCarryOver.of(8, 1)
        }) {
      double[] values = {alpha, 4};
      double[] position = new double[family.parameters().size()];
      family.place(Arrays.copyOf(values, position.length), 0, position, 0);
      double[][] applied = applied(family, position, ones, 0, 1);
      assertThat(applied[0][4]).isCloseTo(5 / 9.0, within(1e-6));
      for (double[] numbers : applied) {
        assertThat(Arrays.stream(numbers)).allMatch(Double::isFinite);
      }
    }
  }

  @Test
  void a_delayed_effect_peaks_where_it_says() {
    DelayedCarryOver family = DelayedCarryOver.of(13, 1);
    double[] position = new double[2];
    family.place(new double[] {0.6, 3}, 0, position, 0);
    double[] weights = family.weights(position, 0);
    assertThat(weights[3]).isEqualTo(Arrays.stream(weights).max().orElseThrow());
    assertThat(weights[2]).isCloseTo(weights[4], within(1e-15));
  }

  private static double[] pressure(
      CarryOver family, double[] position, double[] exposure, int history, int lanes) {
    return applied(family, position, exposure, history, lanes)[0];
  }

  /** Pressure, then its derivatives. */
  private static double[][] applied(
      CarryOver family, double[] position, double[] exposure, int history, int lanes) {
    int cells = exposure.length - history * lanes;
    double[] pressure = new double[cells];
    double[][] byParameter = new double[family.parameters().size()][cells];
    family.apply(
        position,
        0,
        exposure,
        history,
        lanes,
        pressure,
        byParameter,
        family.scratch(history, cells / lanes, lanes));
    return Stream.concat(Stream.of(pressure), Stream.of(byParameter)).toArray(double[][]::new);
  }

  private static double[] carried(CarryOver family, double[] position, double[] exposure) {
    double[] pressure = new double[PERIODS * 2];
    family.carry(position, 0, exposure, HISTORY, 2, pressure, family.scratch(HISTORY, PERIODS, 2));
    return pressure;
  }
}

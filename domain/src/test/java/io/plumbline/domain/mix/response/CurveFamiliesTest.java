package io.plumbline.domain.mix.response;

import static io.plumbline.domain.mix.response.Families.PERIODS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveFamiliesTest {

  static Stream<Curve> families() {
    return Families.curves();
  }

  static Stream<Curve> saturating() {
    return Families.curves()
        .filter(
            curve ->
                !(curve instanceof RootCurve
                    || curve instanceof StraightCurve
                    || curve instanceof FrequencyCurve));
  }

  @ParameterizedTest
  @MethodSource("families")
  void no_pressure_gives_no_response_at_any_parameters(Curve family) {
    double[] pressure = new double[PERIODS];
    for (double coordinate : new double[] {-30, -3, 0, 3, 30}) {
      double[] position = new double[family.parameters().size()];
      Arrays.fill(position, coordinate);
      double[][] applied = applied(family, position, pressure);
      assertThat(applied[0]).containsOnly(0);
      for (double[] numbers : applied) {
        assertThat(Arrays.stream(numbers)).allMatch(Double::isFinite);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void the_rounding_below_zero_that_carry_over_leaves_is_no_pressure(Curve family) {
    double[] pressure = new double[PERIODS];
    if (!(family instanceof FrequencyCurve)) {
      Arrays.fill(pressure, -1e-17);
    }
    double[] position = Families.position(family, new Random(1));
    assertThat(applied(family, position, pressure)[0]).containsOnly(0);
  }

  @ParameterizedTest
  @MethodSource("families")
  void the_response_rises_and_its_slope_is_never_negative(Curve family) {
    Random random = new Random(2);
    double[] pressure = Families.exposure(PERIODS, 1, random);
    if (!(family instanceof FrequencyCurve)) {
      Arrays.sort(pressure);
    }
    for (int point = 0; point < 20; point++) {
      double[][] applied = applied(family, Families.position(family, random), pressure);
      assertThat(Arrays.stream(applied[1])).allMatch(slope -> slope >= 0);
      if (!(family instanceof FrequencyCurve)) {
        assertThat(applied[0]).isSorted();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void prepared_pressure_answers_for_every_multiple_of_it(Curve family) {
    Random random = new Random(3);
    double[] pressure = Families.exposure(PERIODS, 1, random);
    double[] position = Families.position(family, random);
    double[] prepared = new double[PERIODS];
    double[] values = new double[PERIODS];
    family.prepare(position, 0, pressure, PERIODS, prepared);
    for (double multiplier : new double[] {0, 0.5, 1, 1.7, 40}) {
      double[] scaled = Arrays.stream(pressure).map(a -> multiplier * a).toArray();
      double[] expected = applied(family, position, scaled)[0];
      family.values(position, 0, prepared, PERIODS, multiplier, values);
      assertThat(values).containsExactly(expected, within(1e-13));
      assertThat(family.total(position, 0, prepared, PERIODS, multiplier))
          .isCloseTo(Arrays.stream(expected).sum(), within(1e-11));
    }
  }

  @ParameterizedTest
  @MethodSource("saturating")
  void half_the_highest_response_is_reached_at_half_saturation(Curve family) {
    Random random = new Random(4);
    for (int point = 0; point < 20; point++) {
      double[] position = Families.position(family, random);
      double half = family.halfSaturation(position, 0);
      double[] response = applied(family, position, new double[] {half, 1e12 * half})[0];
      assertThat(response[0]).isCloseTo(0.5, within(1e-14));
      assertThat(response[1]).isCloseTo(1, within(0.01));
    }
  }

  @ParameterizedTest
  @MethodSource("saturating")
  void half_saturation_is_believed_to_lie_around_the_mean_pressure(Curve family) {
    Random random = new Random(5);
    int draws = 20_000;
    double sum = 0;
    double squares = 0;
    for (int d = 0; d < draws; d++) {
      double log = Math.log(family.halfSaturation(Families.position(family, random), 0));
      sum += log;
      squares += log * log;
    }
    double mean = sum / draws;
    assertThat(mean).isCloseTo(0, within(0.03));
    assertThat(Math.sqrt(squares / draws - mean * mean)).isCloseTo(1, within(0.03));
  }

  @ParameterizedTest
  @MethodSource("families")
  void concave_curves_say_so(Curve family) {
    if (family instanceof FrequencyCurve) {
      return;
    }
    Random random = new Random(6);
    double[] grid = new double[200];
    Arrays.setAll(grid, i -> 0.05 * i);
    for (int point = 0; point < 50; point++) {
      double[] position = Families.position(family, random);
      double[] response = applied(family, position, grid)[0];
      boolean concave = true;
      for (int i = 1; i < grid.length - 1; i++) {
        concave &= response[i + 1] - 2 * response[i] + response[i - 1] <= 1e-14;
      }
      if (family.concave(position, 0)) {
        assertThat(concave).isTrue();
      }
    }
  }

  @Test
  void hill_is_concave_up_to_slope_one() {
    HillCurve hill = new HillCurve();
    double[] position = new double[2];
    hill.place(new double[] {2, 1}, 0, position, 0);
    assertThat(hill.concave(position, 0)).isTrue();
    hill.place(new double[] {2, 1.2}, 0, position, 0);
    assertThat(hill.concave(position, 0)).isFalse();
    double[] response = applied(hill, position, new double[] {0, 0.01, 0.02})[0];
    assertThat(response[2]).isGreaterThan(2 * response[1]);
  }

  @Test
  void hill_with_slope_one_is_the_concave_curve() {
    double[] pressure = Families.exposure(PERIODS, 1, new Random(7));
    double[] free = new double[2];
    double[] concave = new double[1];
    new HillCurve().place(new double[] {0.7, 1}, 0, free, 0);
    new ConcaveHillCurve().place(new double[] {0.7}, 0, concave, 0);
    double[][] one = applied(new HillCurve(), free, pressure);
    double[][] other = applied(new ConcaveHillCurve(), concave, pressure);
    assertThat(one[0]).containsExactly(other[0], within(1e-15));
    assertThat(one[2]).containsExactly(other[2], within(1e-15));
    for (int i = 0; i < PERIODS; i++) {
      // below any pressure that counts, the free curve has no finite slope
      assertThat(one[1][i]).isCloseTo(pressure[i] > 0 ? other[1][i] : 0, within(1e-14));
    }
  }

  @Test
  void tanh_and_logistic_are_one_family() {
    double[] pressure = Families.exposure(PERIODS, 1, new Random(8));
    double[] c = {Math.log(0.8)};
    double[] lambda = {Math.log(2 / 0.8)};
    double[][] one = applied(new TanhCurve(), c, pressure);
    double[][] other = applied(new LogisticCurve(), lambda, pressure);
    assertThat(one[0]).containsExactly(other[0], within(1e-15));
    assertThat(one[2])
        .containsExactly(Arrays.stream(other[2]).map(d -> -d).toArray(), within(1e-15));
  }

  @Test
  void reach_counts_straight_and_frequency_with_diminishing_returns() {
    FrequencyCurve family = new FrequencyCurve(new double[] {2, 2, 4, 0, 9});
    double[] position = new double[2];
    family.place(new double[] {2, 1.5}, 0, position, 0);
    double[] response = applied(family, position, new double[] {1, 3, 1, 5, 0})[0];
    double more = 1 / (1 + Math.pow(0.5, 1.5));
    assertThat(response).containsExactly(new double[] {0.5, 1.5, more, 0, 0}, within(1e-15));
    assertThat(family.halfSaturation(position, 0)).isInfinite();
  }

  /** Response, slope, then derivatives. */
  private static double[][] applied(Curve family, double[] position, double[] pressure) {
    int cells = pressure.length;
    double[] response = new double[cells];
    double[] slope = new double[cells];
    double[][] byParameter = new double[family.parameters().size()][cells];
    family.apply(position, 0, pressure, cells, response, slope, byParameter);
    return Stream.concat(Stream.of(response, slope), Stream.of(byParameter))
        .toArray(double[][]::new);
  }
}

package io.plumbline.domain.mix.response;

import static io.plumbline.domain.mix.response.Families.HISTORY;
import static io.plumbline.domain.mix.response.Families.PERIODS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saturation first, carry-over second: how reach and frequency are put together. */
class ReachAndFrequencyTest {

  private static final int CELLS = HISTORY + PERIODS;

  private final double[] reach = Families.exposure(CELLS, 1, new Random(1));
  private final double[] frequency = Families.exposure(CELLS, 1, new Random(2));
  private final FrequencyCurve curve = new FrequencyCurve(frequency);

  static Stream<CarryOver> carryOvers() {
    return Families.carryOvers();
  }

  @ParameterizedTest
  @MethodSource("carryOvers")
  void the_response_changes_with_the_curve_as_its_derivatives_carried_over(CarryOver carryOver) {
    Random random = new Random(3);
    double[][] scratch = carryOver.scratch(HISTORY, PERIODS, 1);
    double[] carrying = Families.position(carryOver, random);
    for (int point = 0; point < 20; point++) {
      double[] position = Families.position(curve, random);
      double[][] seen = seen(position);
      double[] byHalf = new double[PERIODS];
      carryOver.carry(carrying, 0, seen[2], HISTORY, 1, byHalf, scratch);
      double h = 1e-4;
      double[] above = position.clone();
      double[] below = position.clone();
      above[0] += h;
      below[0] -= h;
      double[] up = response(carryOver, carrying, above);
      double[] down = response(carryOver, carrying, below);
      for (int t = 0; t < PERIODS; t++) {
        assertThat(byHalf[t]).isCloseTo((up[t] - down[t]) / (2 * h), within(1e-7));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carryOvers")
  void the_total_at_more_reach_is_that_of_the_parts_that_land_in_the_window(CarryOver carryOver) {
    Random random = new Random(4);
    double[] carrying = Families.position(carryOver, random);
    double[] position = Families.position(curve, random);
    double[] prepared = new double[CELLS];
    double[] values = new double[CELLS];
    double[] parts = new double[CELLS];
    curve.prepare(position, 0, reach, CELLS, prepared);
    curve.values(position, 0, prepared, CELLS, 1.5, values);
    carryOver.landing(carrying, 0, HISTORY, parts);
    double total = 0;
    for (int t = 0; t < CELLS; t++) {
      total += parts[t] * values[t];
    }
    double once = Arrays.stream(response(carryOver, carrying, position)).sum();
    assertThat(total).isCloseTo(1.5 * once, within(1e-11));
  }

  private double[] response(CarryOver carryOver, double[] carrying, double[] position) {
    double[] response = new double[PERIODS];
    carryOver.carry(
        carrying,
        0,
        seen(position)[0],
        HISTORY,
        1,
        response,
        carryOver.scratch(HISTORY, PERIODS, 1));
    return response;
  }

  /** Reach times Hill of frequency, its slope, its derivatives. */
  private double[][] seen(double[] position) {
    double[][] seen = new double[4][CELLS];
    curve.apply(position, 0, reach, CELLS, seen[0], seen[1], new double[][] {seen[2], seen[3]});
    return seen;
  }
}

package io.plumbline.domain.mix.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriorsOfFamiliesTest {

  static Stream<Shape> shapes() {
    return Stream.concat(Families.carryOvers(), Families.curves());
  }

  static Stream<ShapeParameter> parameters() {
    return shapes().flatMap(shape -> shape.parameters().stream()).distinct();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void the_density_has_the_mass_below_its_quantiles_that_they_say(ShapeParameter parameter) {
    double from = parameter.coordinate(parameter.priorQuantile(1e-7));
    double to = parameter.coordinate(parameter.priorQuantile(1 - 1e-7));
    double whole = mass(parameter, from, to);
    for (double p : new double[] {0.05, 0.5, 0.8, 0.95}) {
      double below = mass(parameter, from, parameter.coordinate(parameter.priorQuantile(p)));
      assertThat(below / whole).as("%s at %s", parameter, p).isCloseTo(p, within(1e-6));
    }
  }

  /** The integral of the prior's density by Simpson's rule. */
  private static double mass(ShapeParameter parameter, double from, double to) {
    int steps = 20_000;
    double width = (to - from) / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
      sum += weight * Math.exp(parameter.logPrior(from + i * width, new double[1], 0));
    }
    return sum * width / 3;
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void a_value_and_its_coordinate_say_the_same(ShapeParameter parameter) {
    for (double p : new double[] {0.01, 0.3, 0.5, 0.99}) {
      double value = parameter.priorQuantile(p);
      assertThat(parameter.value(parameter.coordinate(value)))
          .isCloseTo(value, within(1e-12 * Math.max(1, value)));
    }
    assertThat(parameter.coordinate(0)).isFinite();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void sampling_starts_inside_the_prior_with_a_step_of_its_size(ShapeParameter parameter) {
    assertThat(parameter.value(parameter.start()))
        .isBetween(parameter.priorQuantile(0.3), parameter.priorQuantile(0.75));
    double width =
        parameter.coordinate(parameter.priorQuantile(0.84))
            - parameter.coordinate(parameter.priorQuantile(0.16));
    assertThat(parameter.scale()).isBetween(width / 6, width);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void parameters_are_read_as_they_were_placed(Shape shape) {
    Random random = new Random(1);
    int size = shape.parameters().size();
    double[] position = new double[size + 3];
    double[] values = new double[size + 1];
    double[] again = new double[size + 3];
    for (int point = 0; point < 20; point++) {
      shape.draw(random, position, 2);
      shape.read(position, 2, values, 1);
      shape.place(values, 1, again, 2);
      assertThat(again).containsExactly(position, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void draws_fall_below_the_quantiles_as_often_as_they_should(Shape shape) {
    Random random = new Random(2);
    int draws = 4000;
    int size = shape.parameters().size();
    double[] values = new double[size];
    int[] below = new int[size];
    for (int d = 0; d < draws; d++) {
      shape.read(Families.position(shape, random), 0, values, 0);
      for (int p = 0; p < size; p++) {
        below[p] += values[p] < shape.parameters().get(p).priorQuantile(0.3) ? 1 : 0;
      }
    }
    for (int count : below) {
      assertThat(count / (double) draws).isCloseTo(0.3, within(0.025));
    }
  }

  @Test
  void the_joint_prior_of_hill_is_that_of_its_two_parameters() {
    // densities of (log k, log s) and of (s log k, log s) differ by the determinant, s
    HillCurve hill = new HillCurve();
    double[] position = new double[2];
    hill.place(new double[] {2.5, 1.7}, 0, position, 0);
    double one = hill.logPrior(position, 0, new double[2]);
    double z = Math.log(2.5);
    double w = Math.log(1.7) / 0.5;
    assertThat(one).isCloseTo(-0.5 * z * z - 0.5 * w * w - Math.log(1.7), within(1e-14));
  }
}

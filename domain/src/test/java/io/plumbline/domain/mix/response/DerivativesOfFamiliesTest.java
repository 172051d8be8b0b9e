package io.plumbline.domain.mix.response;

import static io.plumbline.domain.mix.response.Families.HISTORY;
import static io.plumbline.domain.mix.response.Families.PERIODS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At 100 draws from the prior, against central differences of fourth order. */
class DerivativesOfFamiliesTest {

  private static final int POINTS = 100;

  static Stream<CarryOver> carryOvers() {
    return Families.carryOvers();
  }

  static Stream<Curve> curves() {
    return Families.curves();
  }

  static Stream<Shape> shapes() {
    return Stream.concat(Families.carryOvers(), Families.curves());
  }

  @ParameterizedTest
  @MethodSource("carryOvers")
  void pressure_changes_with_the_parameters_as_differences_say(CarryOver family) {
    Random random = new Random(1);
    int lanes = 2;
    double[] exposure = Families.exposure(HISTORY + PERIODS, lanes, random);
    int cells = PERIODS * lanes;
    double[] weights = random.doubles(cells).toArray();
    double[][] scratch = family.scratch(HISTORY, PERIODS, lanes);
    double[] pressure = new double[cells];
    double[][] byParameter = new double[family.parameters().size()][cells];
    ToDoubleFunction<double[]> total =
        position -> {
          double[] at = new double[cells];
          family.apply(
              position,
              0,
              exposure,
              HISTORY,
              lanes,
              at,
              new double[byParameter.length][cells],
              scratch);
          return dot(weights, at);
        };
    for (int point = 0; point < POINTS; point++) {
      double[] position = Families.position(family, random);
      family.apply(position, 0, exposure, HISTORY, lanes, pressure, byParameter, scratch);
      for (int p = 0; p < byParameter.length; p++) {
        assertClose(dot(weights, byParameter[p]), total, position, p, dot(weights, pressure));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("curves")
  void response_changes_with_parameters_and_pressure_as_differences_say(Curve family) {
    Random random = new Random(2);
    double[] pressure = Families.exposure(PERIODS, 1, random);
    double[] weights = random.doubles(PERIODS).toArray();
    double[] response = new double[PERIODS];
    double[] slope = new double[PERIODS];
    int parameters = family.parameters().size();
    double[][] byParameter = new double[parameters][PERIODS];
    for (int point = 0; point < POINTS; point++) {
      double[] position = Families.position(family, random);
      family.apply(position, 0, pressure, PERIODS, response, slope, byParameter);
      double size = dot(weights, response);
      for (int p = 0; p < parameters; p++) {
        assertClose(
            dot(weights, byParameter[p]),
            moved -> dot(weights, response(family, moved, pressure)),
            position,
            p,
            size);
      }
      double along = 0;
      for (int i = 0; i < PERIODS; i++) {
        along += weights[i] * slope[i] * pressure[i];
      }
      assertClose(
          along,
          logLevel -> dot(weights, response(family, position, times(pressure, logLevel))),
          new double[] {0},
          0,
          size);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void the_prior_changes_with_the_parameters_as_differences_say(Shape family) {
    Random random = new Random(4);
    for (int point = 0; point < POINTS; point++) {
      double[] position = Families.position(family, random);
      double[] gradient = new double[position.length];
      double value = family.logPrior(position, 0, gradient);
      for (int p = 0; p < position.length; p++) {
        assertClose(
            gradient[p],
            moved -> family.logPrior(moved, 0, new double[moved.length]),
            position,
            p,
            Math.max(1, Math.abs(value)));
      }
    }
  }

  private static double[] response(Curve family, double[] position, double[] pressure) {
    double[] response = new double[pressure.length];
    family.apply(
        position,
        0,
        pressure,
        pressure.length,
        response,
        new double[pressure.length],
        new double[position.length][pressure.length]);
    return response;
  }

  private static double[] times(double[] pressure, double[] logLevel) {
    double[] moved = pressure.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] *= Math.exp(logLevel[0]);
    }
    return moved;
  }

  /** Holds a derivative to 1e-6, relative to itself or to the {@code size} of what it changes. */
  private static void assertClose(
      double derivative, ToDoubleFunction<double[]> of, double[] position, int p, double size) {
    double h = 2e-4;
    double near = moved(of, position, p, h) - moved(of, position, p, -h);
    double far = moved(of, position, p, 2 * h) - moved(of, position, p, -2 * h);
    double difference = (8 * near - far) / (12 * h);
    assertThat(Math.abs(derivative - difference) / Math.max(Math.abs(difference), size))
        .as("coordinate %s at %s: %s against %s", p, position[p], derivative, difference)
        .isLessThan(1e-6);
  }

  private static double moved(ToDoubleFunction<double[]> of, double[] position, int p, double by) {
    double[] moved = position.clone();
    moved[p] += by;
    return of.applyAsDouble(moved);
  }

  private static double dot(double[] weights, double[] numbers) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * numbers[i];
    }
    return sum;
  }
}

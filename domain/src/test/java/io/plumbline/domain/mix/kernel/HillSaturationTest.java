package io.plumbline.domain.mix.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.transform.Saturation;
import io.plumbline.domain.numeric.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HillSaturationTest {

  static Stream<Vectors.Row> published() {
    return Vectors.read("/vectors/hill.csv");
  }

  @ParameterizedTest
  @MethodSource("published")
  void the_response_is_that_of_the_peers(Vectors.Row row) {
    double[] pressure = row.numbers("x");
    double half = row.number("half");
    double slope = row.number("slope");
    int n = pressure.length;
    double[] zero = new double[n];
    double[] response = new double[n];
    SaturationKernel.hill(pressure, zero, n, half, slope, response, new double[n], new double[n]);
    assertThat(response).containsExactly(row.numbers("y"), within(row.number("tolerance")));
    assertThat(new Saturation.Hill(half, slope).response(pressure))
        .containsExactly(row.numbers("y"), within(row.number("tolerance")));
    if (slope == 1) {
      SaturationKernel.concaveHill(pressure, zero, n, half, response, new double[n]);
      assertThat(response).containsExactly(row.numbers("y"), within(row.number("tolerance")));
    }
  }

  @Test
  void at_half_saturation_half_the_response_is_reached() {
    for (double slope : new double[] {0.3, 1, 4}) {
      assertThat(new Saturation.Hill(7, slope).response(new double[] {7}))
          .containsExactly(new double[] {0.5}, within(1e-15));
    }
  }

  @Test
  void no_pressure_gives_no_response() {
    assertThat(new Saturation.Hill(1, 0.4).response(new double[] {0})).containsExactly(0);
    assertThat(new Saturation.None().response(new double[] {0, 2})).containsExactly(0, 2);
  }

  @Test
  void the_curve_from_odds_is_the_curve_of_scaled_exposure() {
    double[] pressure = {0, 0.2, 1, 3.5, 8};
    double half = 1.7;
    double slope = 1.4;
    double[] odds = new double[5];
    SaturationKernel.hillOdds(pressure, 5, half, slope, odds);
    for (double multiplier : new double[] {0, 0.5, 1, 1.7}) {
      double sum = 0;
      for (double a : pressure) {
        double power = Math.pow(multiplier * a, slope);
        sum += power / (power + Math.pow(half, slope));
      }
      assertThat(SaturationKernel.hillTotal(odds, 5, Math.pow(multiplier, slope)))
          .isCloseTo(sum, within(1e-12));
    }
  }
}

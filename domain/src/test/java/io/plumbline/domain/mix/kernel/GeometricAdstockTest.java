package io.plumbline.domain.mix.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GeometricAdstockTest {

  @Property(tries = 200, seed = "1")
  void the_recursion_is_the_weighted_sum(
      @ForAll @Size(min = 3, max = 40) List<@DoubleRange(max = 1e3) Double> spends,
      @ForAll @IntRange(max = 15) int maxLag,
      @ForAll @DoubleRange(max = 1) double alpha,
      @ForAll @IntRange(max = 2) int history) {
    double[] exposure = spends.stream().mapToDouble(Double::doubleValue).toArray();
    double[] pressure = pressure(exposure, history, maxLag, alpha);
    double weights = 0;
    for (int lag = 0; lag <= maxLag; lag++) {
      weights += Math.pow(alpha, lag);
    }
    for (int t = history; t < exposure.length; t++) {
      double sum = 0;
      for (int lag = 0; lag <= Math.min(maxLag, t); lag++) {
        sum += Math.pow(alpha, lag) * exposure[t - lag];
      }
      assertThat(pressure[t - history]).isCloseTo(sum / weights, within(1e-9));
    }
  }

  @Test
  void alpha_zero_is_the_exposure_itself() {
    double[] exposure = {3, 0, 1, 7};
    assertThat(pressure(exposure, 0, 13, 0)).containsExactly(exposure);
  }

  @Test
  void max_lag_zero_is_the_exposure_itself() {
    double[] exposure = {3, 0, 1, 7};
    assertThat(pressure(exposure, 0, 0, 0.7)).containsExactly(exposure, within(1e-15));
  }

  @Test
  void alpha_close_to_one_stays_finite() {
    double[] ones = new double[30];
    Arrays.fill(ones, 1);
    for (double alpha : new double[] {1 - 1e-8, 1 - 1e-15, 1}) {
      double[] pressure = pressure(ones, 0, 8, alpha);
      assertThat(pressure[4]).isCloseTo(5 / 9.0, within(1e-7));
      assertThat(pressure[29]).isCloseTo(1, within(1e-7));
    }
  }

  @Test
  void nothing_is_left_once_the_last_lag_has_passed() {
    double[] exposure = {1e9, 1e-3, 0, 0, 0, 0, 0, 0};
    assertThat(pressure(exposure, 0, 2, 0.9)).endsWith(0, 0, 0, 0);
  }

  @Property(tries = 100, seed = "1")
  void the_derivative_by_alpha_is_that_of_differences(
      @ForAll @Size(min = 5, max = 30) List<@DoubleRange(max = 10) Double> spends,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double alpha) {
    double[] exposure = spends.stream().mapToDouble(Double::doubleValue).toArray();
    double step = 1e-5;
    double[] derivative = new double[exposure.length];
    AdstockKernel.geometric(exposure, 0, 1, 13, alpha, 1, new double[exposure.length], derivative);
    double[] above = pressure(exposure, 0, 13, alpha + step);
    double[] below = pressure(exposure, 0, 13, alpha - step);
    for (int t = 0; t < exposure.length; t++) {
      assertThat(derivative[t]).isCloseTo((above[t] - below[t]) / (2 * step), within(1e-6));
    }
  }

  private static double[] pressure(double[] exposure, int history, int maxLag, double alpha) {
    double[] pressure = new double[exposure.length - history];
    AdstockKernel.geometric(
        exposure, history, 1, maxLag, alpha, 1, pressure, new double[pressure.length]);
    return pressure;
  }
}

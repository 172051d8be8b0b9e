package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

  /** Rosenbrock's valley, upside down: one maximum, at (1, 1). */
  private static final LogDensity VALLEY =
      new LogDensity() {
        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public double at(double[] x, double[] gradient) {
          double bend = x[1] - x[0] * x[0];
          gradient[0] = 2 * (1 - x[0]) + 400 * x[0] * bend;
          gradient[1] = -200 * bend;
          return -(1 - x[0]) * (1 - x[0]) - 100 * bend * bend;
        }
      };

  @Test
  void the_top_of_a_bent_valley_is_found() {
    double[] position = {-1.2, 1};
    double reached = Lbfgs.maximise(VALLEY, position, new double[] {1, 1}, 200, 1e-14);
    assertThat(reached).isCloseTo(0, within(1e-10));
    assertThat(position).containsExactly(new double[] {1, 1}, within(1e-4));
  }

  @Test
  void a_start_without_density_is_left_as_it_is() {
    LogDensity nowhere =
        new LogDensity() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double at(double[] position, double[] gradient) {
            return Double.NaN;
          }
        };
    double[] position = {3};
    assertThat(Lbfgs.maximise(nowhere, position, new double[] {1}, 10, 1e-3)).isNaN();
    assertThat(position).containsExactly(3);
  }
}

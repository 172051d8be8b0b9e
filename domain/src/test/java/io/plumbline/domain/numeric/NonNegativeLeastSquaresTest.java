package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Normal equations of random problems, many of whose free solutions are negative. */
class NonNegativeLeastSquaresTest {

  @Test
  void what_is_positive_has_no_slope_and_what_is_zero_would_only_lose() {
    Random random = new Random(3);
    for (int problem = 0; problem < 300; problem++) {
      int n = 1 + random.nextInt(20);
      double[] matrix = gram(n, random);
      double[] products = random.doubles(n, -1, 1).toArray();
      double[] solution = new double[n];
      NonNegativeLeastSquares solver = new NonNegativeLeastSquares(n);
      solver.forget();
      solver.solve(matrix, products, solution);
      for (int i = 0; i < n; i++) {
        double slope = products[i];
        for (int j = 0; j < n; j++) {
          slope -= matrix[i * n + j] * solution[j];
        }
        assertThat(solution[i]).isNotNegative();
        if (solution[i] > 0) {
          assertThat(slope).isCloseTo(0, within(1e-9));
        } else {
          assertThat(slope).isLessThan(1e-9);
        }
      }
    }
  }

  @Test
  void where_it_began_changes_nothing() {
    Random random = new Random(4);
    int n = 12;
    NonNegativeLeastSquares warm = new NonNegativeLeastSquares(n);
    for (int problem = 0; problem < 100; problem++) {
      double[] matrix = gram(n, random);
      double[] products = random.doubles(n, -1, 1).toArray();
      double[] one = new double[n];
      double[] other = new double[n];
      warm.solve(matrix, products, one);
      NonNegativeLeastSquares cold = new NonNegativeLeastSquares(n);
      cold.solve(matrix, products, other);
      assertThat(one).containsExactly(other, within(1e-9));
    }
  }

  private static double[] gram(int n, Random random) {
    double[] rows = random.doubles(2L * n * n, -0.3, 1).toArray();
    double[] gram = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int t = 0; t < 2 * n; t++) {
          gram[i * n + j] += rows[t * n + i] * rows[t * n + j];
        }
        gram[i * n + j] += i == j ? 0.1 : 0;
      }
    }
    return gram;
  }
}

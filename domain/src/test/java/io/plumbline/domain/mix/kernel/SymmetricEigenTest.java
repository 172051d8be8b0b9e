package io.plumbline.domain.mix.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

  @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void values_and_vectors_make_up_the_matrix(
      @ForAll @IntRange(min = 0, max = 45) int n,
      @ForAll @IntRange(min = 0, max = 45) int rank,
      @ForAll @DoubleRange(min = 0, max = 6) double decades) {
    double[][] matrix = products(n, rank, decades);
    SymmetricEigen eigen = SymmetricEigen.of(copy(matrix));
    double largest = Arrays.stream(eigen.values()).map(Math::abs).max().orElse(0);
    for (int i = 0; i < n; i++) {
      double[] back = new double[n];
      for (int k = 0; k < n; k++) {
        Lanes.addMultiple(eigen.vectors()[k], eigen.values()[k] * eigen.vectors()[k][i], back);
        double unit = Lanes.product(eigen.vectors()[i], eigen.vectors()[k]);
        assertThat(unit).isCloseTo(i == k ? 1 : 0, within(1e-13));
      }
      assertThat(back).containsExactly(matrix[i], within(1e-13 * largest));
    }
  }

  @Test
  void the_values_are_those_of_the_math_library() {
    double[][] matrix = products(39, 30, 3);
    double[] expected =
        new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
    Arrays.sort(expected);
    double[] found = SymmetricEigen.of(copy(matrix)).values();
    Arrays.sort(found);
    assertThat(found).containsExactly(expected, within(1e-13 * expected[38]));
  }

  @Test
  void equal_values_and_empty_rows_are_no_obstacle() {
    double[][] matrix = {{2, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 2, 0}, {0, 0, 0, -1}};
    assertThat(SymmetricEigen.of(matrix).values()).containsExactlyInAnyOrder(2, 0, 2, -1);
  }

  @Test
  void what_is_not_a_number_is_refused() {
    assertThatThrownBy(() -> SymmetricEigen.of(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** A symmetric matrix of a given rank, whose columns differ in size by so many decades. */
  private static double[][] products(int n, int rank, double decades) {
    Random random = new Random(n + 100L * rank);
    double[][] matrix = new double[n][n];
    for (int r = 0; r < rank; r++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = random.nextGaussian() * Math.pow(10, -decades * i / n);
      }
      for (int i = 0; i < n; i++) {
        Lanes.addMultiple(column, column[i], matrix[i]);
      }
    }
    return matrix;
  }
}

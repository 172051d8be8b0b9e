package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningCovarianceTest {

  @Test
  void merged_parts_have_the_covariance_of_the_whole() {
    Random random = new Random(3);
    RunningCovariance whole = new RunningCovariance(2);
    RunningCovariance first = new RunningCovariance(2);
    RunningCovariance second = new RunningCovariance(2);
    for (int i = 0; i < 70; i++) {
      double[] vector = {1e6 + random.nextGaussian(), random.nextGaussian() * 3};
      vector[1] += vector[0] - 1e6;
      whole.add(vector);
      (i < 20 ? first : second).add(vector);
    }
    first.merge(second);
    first.merge(new RunningCovariance(2));
    double[] expected = new double[4];
    double[] merged = new double[4];
    whole.covariance(expected);
    first.covariance(merged);
    assertThat(first.count()).isEqualTo(70);
    assertThat(merged).containsExactly(expected, within(1e-6));
    assertThat(merged[1]).isCloseTo(1, within(0.6));
  }

  @Test
  void a_factor_times_its_transpose_is_the_covariance() {
    double[] covariance = {4, 2, 2, 5};
    double[] factor = new double[4];
    assertThat(Cholesky.factor(covariance, 2, factor)).isTrue();
    assertThat(factor).containsExactly(2, 0, 1, 2);
    double[] solved = new double[2];
    Cholesky.solve(factor, 2, new double[] {2, 5}, solved);
    assertThat(solved).containsExactly(1, 2);
    assertThat(Cholesky.factor(new double[] {1, 2, 2, 1}, 2, factor)).isFalse();
  }
}

package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningCovarianceTest {

  @Test
  void merged_parts_have_the_covariance_of_the_whole() {
    Random random = new Random(3);
    RunningCovariance whole = RunningCovariance.whole(2);
    RunningCovariance first = RunningCovariance.whole(2);
    RunningCovariance second = RunningCovariance.whole(2);
    for (int i = 0; i < 70; i++) {
      double[] vector = {1e6 + random.nextGaussian(), random.nextGaussian() * 3};
      vector[1] += vector[0] - 1e6;
      whole.add(vector);
      (i < 20 ? first : second).add(vector);
    }
    first.merge(second);
    first.merge(RunningCovariance.whole(2));
    double[] expected = new double[4];
    double[] merged = new double[4];
    whole.covariance(expected);
    first.covariance(merged);
    assertThat(first.count()).isEqualTo(70);
    assertThat(merged).containsExactly(expected, within(1e-6));
    assertThat(merged[1]).isCloseTo(1, within(0.6));
  }

  @Test
  void variances_alone_are_those_of_the_whole() {
    Random random = new Random(4);
    RunningCovariance whole = RunningCovariance.whole(3);
    RunningCovariance first = RunningCovariance.diagonal(3);
    RunningCovariance second = RunningCovariance.diagonal(3);
    for (int i = 0; i < 50; i++) {
      double[] vector = {random.nextGaussian(), 1e4 * random.nextDouble(), i};
      whole.add(vector);
      (i < 31 ? first : second).add(vector);
    }
    second.merge(first);
    double[] expected = new double[3];
    double[] alone = new double[3];
    whole.variances(expected);
    second.variances(alone);
    assertThat(alone).containsExactly(expected, within(1e-6));
    assertThatThrownBy(() -> second.covariance(new double[9]))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> second.merge(whole)).isInstanceOf(IllegalArgumentException.class);
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

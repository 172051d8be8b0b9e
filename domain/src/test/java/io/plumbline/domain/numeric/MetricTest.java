package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricTest {

  static Stream<Metric> metrics() {
    return Stream.of(dense(1), dense(3), dense(4), dense(9), diagonal(1), diagonal(70));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void a_position_whitened_and_back_is_itself(Metric metric) {
    double[] position = normal(metric.dimension(), 1);
    double[] whitened = new double[position.length];
    double[] back = new double[position.length];
    metric.whitened(position, whitened);
    metric.position(whitened, back);
    assertThat(back).containsExactly(position, within(1e-10));
  }

  /** The gradient belongs to the map: moving in one coordinate or the other rises as much. */
  @ParameterizedTest
  @MethodSource("metrics")
  void the_rise_along_a_move_is_the_same_in_both_coordinates(Metric metric) {
    int n = metric.dimension();
    double[] move = normal(n, 2);
    double[] byPosition = normal(n, 3);
    double[] moved = new double[n];
    double[] byWhitened = new double[n];
    metric.position(move, moved);
    metric.gradient(byPosition, byWhitened);
    assertThat(dot(byWhitened, move)).isCloseTo(dot(byPosition, moved), within(1e-10));
  }

  @Test
  void whitened_draws_have_the_covariance_the_metric_was_learnt_from() {
    RunningCovariance seen = dense(2).nothingSeen();
    Random random = new Random(8);
    for (int i = 0; i < 4000; i++) {
      double z = random.nextGaussian();
      seen.add(new double[] {3 * z, -2 * z + random.nextGaussian()});
    }
    Metric metric = dense(2).learnt(seen);
    RunningCovariance drawn = RunningCovariance.whole(2);
    double[] position = new double[2];
    for (int i = 0; i < 4000; i++) {
      metric.position(new double[] {random.nextGaussian(), random.nextGaussian()}, position);
      drawn.add(position);
    }
    double[] covariance = new double[4];
    drawn.covariance(covariance);
    assertThat(covariance).containsExactly(new double[] {9, -6, -6, 5}, within(0.4));
  }

  @Test
  void correlations_are_learnt_up_to_a_dimension_only() {
    double[] few = new double[Metric.DENSE_DIMENSIONS];
    double[] many = new double[Metric.DENSE_DIMENSIONS + 1];
    Arrays.fill(few, 2);
    Arrays.fill(many, 2);
    assertThat(Metric.first(standard(few.length), new double[few.length], few))
        .isInstanceOf(DenseMetric.class);
    Metric first = Metric.first(standard(many.length), new double[many.length], many);
    assertThat(first).isInstanceOf(DiagonalMetric.class);
    double[] position = new double[many.length];
    first.position(many, position);
    assertThat(position).containsOnly(4.0);
  }

  @Test
  void draws_without_width_in_some_direction_leave_a_little_of_what_the_metric_had() {
    Metric old = new DenseMetric(new double[] {2, 0, 0, 3}, 2);
    RunningCovariance seen = old.nothingSeen();
    for (int i = 0; i < 95; i++) {
      seen.add(new double[] {7, i});
    }
    double[] position = new double[2];
    old.learnt(seen).position(new double[] {1, 0}, position);
    assertThat(position[0]).isCloseTo(Math.sqrt(0.05 * 4), within(1e-9));
  }

  @Test
  void the_same_goes_for_scales_alone() {
    Metric old = new DiagonalMetric(new double[] {3, 3});
    RunningCovariance seen = old.nothingSeen();
    for (int i = 0; i < 95; i++) {
      seen.add(new double[] {0, i % 2 == 0 ? 10 : -10});
    }
    double[] position = new double[2];
    old.learnt(seen).position(new double[] {1, 1}, position);
    assertThat(position[0]).isCloseTo(Math.sqrt(0.05 * 9), within(1e-9));
    assertThat(position[1]).isCloseTo(10, within(0.2));
  }

  /** One direction twice, another half as wide, in closed form. */
  @Test
  void metrics_differ_by_the_divergence_of_their_normal_densities() {
    Metric one = new DenseMetric(new double[] {1, 0, 0.5, 1}, 2);
    Metric other = new DenseMetric(new double[] {2, 0, 1, 0.5}, 2);
    double expected = 0.5 * (0.25 + 4 - 2 - Math.log(0.25 * 4));
    assertThat(one.divergence(other)).isCloseTo(expected, within(1e-12));
    assertThat(one.divergence(one)).isCloseTo(0, within(1e-12));
    Metric wide = new DiagonalMetric(new double[] {4, 1});
    Metric narrow = new DiagonalMetric(new double[] {2, 1});
    assertThat(wide.divergence(narrow)).isCloseTo(0.5 * (4 - 1 - Math.log(4)), within(1e-12));
  }

  @Test
  void a_metric_agrees_with_draws_of_its_own_shape_and_not_with_those_three_times_as_wide() {
    Metric metric = dense(4);
    for (double width : new double[] {1, 3}) {
      RunningCovariance seen = metric.nothingSeen();
      Random random = new Random(2);
      double[] whitened = new double[4];
      double[] position = new double[4];
      for (int i = 0; i < 400; i++) {
        Arrays.setAll(whitened, j -> width * random.nextGaussian());
        metric.position(whitened, position);
        seen.add(position);
      }
      assertThat(metric.agrees(metric.learnt(seen))).isEqualTo(width == 1);
    }
  }

  private static LogDensity standard(int n) {
    return new LogDensity() {
      @Override
      public int dimension() {
        return n;
      }

      @Override
      public double at(double[] position, double[] gradient) {
        for (int i = 0; i < n; i++) {
          gradient[i] = -position[i];
        }
        return 0.5 * dot(position, gradient);
      }
    };
  }

  private static Metric dense(int n) {
    double[] factor = normal(n * n, n);
    for (int i = 0; i < n; i++) {
      factor[i * n + i] = 1 + i;
      for (int j = i + 1; j < n; j++) {
        factor[i * n + j] = 0;
      }
    }
    return new DenseMetric(factor, n);
  }

  private static Metric diagonal(int n) {
    double[] scales = normal(n, n);
    for (int i = 0; i < n; i++) {
      scales[i] = Math.exp(scales[i]);
    }
    return new DiagonalMetric(scales);
  }

  private static double[] normal(int n, long seed) {
    Random random = new Random(seed);
    double[] vector = new double[n];
    for (int i = 0; i < n; i++) {
      vector[i] = random.nextGaussian();
    }
    return vector;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

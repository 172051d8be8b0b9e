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
    MetricLearner learner = new MetricLearner(new double[] {1, 1});
    RunningCovariance seen = learner.nothingSeen();
    Random random = new Random(8);
    for (int i = 0; i < 4000; i++) {
      double z = random.nextGaussian();
      seen.add(new double[] {3 * z, -2 * z + random.nextGaussian()});
    }
    Metric metric = learner.learnt(seen, diagonal(2));
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
    double[] few = new double[MetricLearner.DENSE_DIMENSIONS];
    double[] many = new double[MetricLearner.DENSE_DIMENSIONS + 1];
    Arrays.fill(few, 2);
    Arrays.fill(many, 2);
    assertThat(new MetricLearner(few).first(standard(few.length), few.clone()))
        .isInstanceOf(DenseMetric.class);
    Metric first = new MetricLearner(many).first(standard(many.length), many.clone());
    assertThat(first).isInstanceOf(DiagonalMetric.class);
    double[] position = new double[many.length];
    first.position(many, position);
    assertThat(position).containsOnly(4.0);
  }

  @Test
  void draws_without_width_in_some_direction_leave_the_metric_as_it_was() {
    MetricLearner learner = new MetricLearner(new double[] {0, 1});
    RunningCovariance seen = learner.nothingSeen();
    for (int i = 0; i < 10; i++) {
      seen.add(new double[] {7, i});
    }
    Metric old = diagonal(2);
    assertThat(learner.learnt(seen, old)).isSameAs(old);
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

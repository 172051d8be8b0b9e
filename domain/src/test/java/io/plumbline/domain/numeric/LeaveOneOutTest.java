package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Smoothed importance weights and what is computed with them, against arviz 0.23.4. */
class LeaveOneOutTest {

  /** Normal observations of known spread 1 and unknown mean. */
  private record NormalMean(double[] y, double[] mu) implements PointwiseLikelihood {
    @Override
    public int observations() {
      return y.length;
    }

    @Override
    public int draws() {
      return mu.length;
    }

    @Override
    public void read(int observation, double[] logLikelihoods) {
      for (int d = 0; d < mu.length; d++) {
        double miss = y[observation] - mu[d];
        logLikelihoods[d] = -0.5 * miss * miss - 0.5 * Math.log(2 * Math.PI);
      }
    }
  }

  static Stream<Vectors.Row> weights() {
    return Vectors.read("/vectors/psis.csv");
  }

  static Stream<Vectors.Row> models() {
    return Vectors.read("/vectors/loo.csv");
  }

  @ParameterizedTest
  @MethodSource("weights")
  void smoothed_weights_are_those_of_arviz(Vectors.Row row) {
    double[] logWeights = row.numbers("log_weights");
    double shape = Psis.smooth(logWeights, 1);
    assertThat(shape).isCloseTo(row.number("khat"), within(1e-9));
    assertThat(Arrays.stream(logWeights).map(Math::exp).sum())
        .isCloseTo(row.number("sum_smoothed"), within(1e-12));
    assertThat(Arrays.stream(logWeights).max().orElseThrow())
        .isCloseTo(row.number("max_smoothed"), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("models")
  void the_expected_density_of_observations_left_out_is_that_of_arviz(Vectors.Row row) {
    NormalMean model = new NormalMean(row.numbers("y"), row.numbers("mu"));
    int chains = (int) row.number("chains");
    double efficiency = EffectiveSampleSize.mean(model.mu(), chains) / model.draws();
    LeaveOneOut result = LeaveOneOut.of(model, efficiency);
    assertThat(result.elpd()).isCloseTo(row.number("elpd_loo"), within(1e-9));
    assertThat(result.se()).isCloseTo(row.number("se"), within(1e-9));
    assertThat(result.effectiveParameters()).isCloseTo(row.number("p_loo"), within(1e-9));
    assertThat(result.shapes()).containsExactly(row.numbers("pareto_k"), within(1e-9));
    assertThat(result.doubtful()).isZero();
  }

  /** The widely applicable criterion takes the same density and another penalty. */
  @ParameterizedTest
  @MethodSource("models")
  void the_density_of_observations_seen_less_its_variance_is_the_waic_of_arviz(Vectors.Row row) {
    NormalMean model = new NormalMean(row.numbers("y"), row.numbers("mu"));
    LeaveOneOut result = LeaveOneOut.of(model, 1);
    double seen = result.elpd() + result.effectiveParameters();
    double penalty = 0;
    double[] logs = new double[model.draws()];
    for (int i = 0; i < model.observations(); i++) {
      model.read(i, logs);
      double mean = Convergence.mean(logs, 0, logs.length);
      penalty += Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }
    assertThat(penalty).isCloseTo(row.number("p_waic"), within(1e-9));
    assertThat(seen - penalty).isCloseTo(row.number("elpd_waic"), within(1e-9));
  }

  /** With a normal mean under a flat prior, the density left out is known in closed form. */
  @Test
  void observations_left_out_are_foretold_as_by_fitting_without_them() {
    Random random = new Random(11);
    double[] y = random.doubles(30).map(u -> 4 * u).toArray();
    double mean = Arrays.stream(y).average().orElseThrow();
    double[] mu = new double[20_000];
    for (int d = 0; d < mu.length; d++) {
      mu[d] = mean + random.nextGaussian() / Math.sqrt(y.length);
    }
    double expected = 0;
    for (double one : y) {
      double without = (mean * y.length - one) / (y.length - 1);
      double variance = 1 + 1.0 / (y.length - 1);
      double miss = one - without;
      expected -= 0.5 * miss * miss / variance + 0.5 * Math.log(2 * Math.PI * variance);
    }
    LeaveOneOut result = LeaveOneOut.of(new NormalMean(y, mu), 1);
    assertThat(result.elpd()).isCloseTo(expected, within(0.02));
  }

  @Test
  void an_observation_no_draw_expects_is_doubtful() {
    double[] mu = new Random(5).doubles(1000, -1, 1).toArray();
    for (int d = 0; d < mu.length; d++) {
      mu[d] = Math.tan(mu[d] * 1.5);
    }
    LeaveOneOut result = LeaveOneOut.of(new NormalMean(new double[] {0, 30}, mu), 1);
    assertThat(result.shapes()[1]).isGreaterThan(LeaveOneOut.TRUSTED_SHAPE);
    assertThat(result.doubtful()).isPositive();
  }

  @Test
  void equal_weights_stay_equal_and_their_tail_is_not_fitted() {
    double[] logWeights = new double[100];
    Arrays.fill(logWeights, -750);
    assertThat(Psis.smooth(logWeights, 1)).isInfinite();
    assertThat(logWeights).containsOnly(new double[] {-Math.log(100)}, within(1e-12));
  }
}

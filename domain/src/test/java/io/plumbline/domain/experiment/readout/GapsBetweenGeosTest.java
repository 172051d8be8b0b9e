package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** How gaps behave, and what is expected of them for that. */
final class GapsBetweenGeosTest {

  private static final int N = 20;

  private final SplittableRandom random = new SplittableRandom(8);

  @Test
  void the_filter_weighs_as_the_covariance_written_out_does() {
    double[] series = random.doubles(N).toArray();
    for (GapAccounts.Account account : new GapAccounts(N).accounts) {
      CholeskyDecomposition covariance =
          new CholeskyDecomposition(new Array2DRowRealMatrix(covariance(account)));
      RealVector ones = new ArrayRealVector(N, 1);
      double[] clock = new double[N];
      Arrays.setAll(clock, t -> (double) t / N);
      RealVector solved = covariance.getSolver().solve(new ArrayRealVector(series));
      GapFilter filter = new GapFilter(N, account, N, new double[0]);
      GapFilter.Passed passed = new GapFilter.Passed();
      filter.pass(series, passed);
      assertThat(passed.xc).isCloseTo(solved.dotProduct(ones), within(1e-8));
      assertThat(passed.xt).isCloseTo(solved.dotProduct(new ArrayRealVector(clock)), within(1e-8));
      assertThat(passed.xx).isCloseTo(solved.dotProduct(new ArrayRealVector(series)), within(1e-8));
      assertThat(filter.halfDeterminant)
          .isCloseTo(Math.log(covariance.getDeterminant()) / 2, within(1e-8));
    }
  }

  private static double[][] covariance(GapAccounts.Account account) {
    double[][] covariance = new double[N][N];
    for (int s = 0; s < N; s++) {
      for (int t = 0; t < N; t++) {
        double bent = 0;
        for (int shock = 1; shock < Math.min(s, t); shock++) {
          bent += (double) (s - shock) * (t - shock);
        }
        covariance[s][t] =
            (s == t ? 1 - account.share() : 0)
                + account.share() * Math.pow(account.persistence(), Math.abs(s - t))
                + account.wander() * Math.min(s, t)
                + account.bend() * bent;
      }
    }
    return covariance;
  }

  @Test
  void the_periods_expected_have_the_mean_that_is_expected_of_the_window() {
    double[] gaps = gaps(0.3, 0.02);
    GapForecast forecast =
        new GapForecast(gaps, gaps, 60, 14, 0, GapPrior.of(new double[][] {gaps}, 60));
    double sum = 0;
    for (double expected : forecast.path()) {
      sum += expected;
    }
    assertThat(sum / 14).isCloseTo(forecast.mean(), within(1e-9));
  }

  @Test
  void where_untreated_geos_drift_apart_less_is_certain_of_the_same_gaps() {
    double[] gaps = gaps(0.1, 0);
    double[][] steady = new double[12][];
    double[][] drifting = new double[12][];
    for (int i = 0; i < 12; i++) {
      steady[i] = gaps(0.1, 0);
      drifting[i] = gaps(0.1, 0.03);
    }
    double sure = new GapForecast(gaps, gaps, 60, 14, 0, GapPrior.of(steady, 60)).standardError();
    double unsure =
        new GapForecast(gaps, gaps, 60, 14, 0, GapPrior.of(drifting, 60)).standardError();
    assertThat(unsure).isGreaterThan(1.2 * sure);
  }

  @Test
  void geos_that_keep_to_their_forecasts_leave_the_error_as_it_is_but_for_rounding_of_degrees() {
    double[] scores = new double[20];
    Arrays.fill(scores, 1);
    WindowScale scale = WindowScale.of(scores, 20);
    assertThat(scale.degrees()).isEqualTo(30);
    assertThat(scale.ratio()).isCloseTo(28.0 / 30, within(1e-12));
    double reach = new TDistribution(null, 30).inverseCumulativeProbability(0.975);
    assertThat(Math.sqrt(scale.ratio()) * reach).isCloseTo(1.96, within(0.02));
  }

  @Test
  void scores_that_hang_together_count_for_fewer() {
    double[] scores = new double[20];
    Arrays.fill(scores, 2);
    WindowScale scale = WindowScale.of(scores, 5);
    assertThat(scale.degrees()).isEqualTo(15);
    assertThat(scale.ratio()).isCloseTo((8 + 5 * 4) / 15.0, within(1e-12));
    assertThat(scale.ratio()).isLessThan(WindowScale.of(scores, 20).ratio());
  }

  @Test
  void without_controls_a_window_is_as_it_was_forecast() {
    assertThat(WindowScale.of(new double[0], 0)).isEqualTo(WindowScale.FORECAST);
  }

  @Test
  void a_score_says_how_rare_the_miss_was_and_three_at_most() {
    double[] gaps = gaps(0.1, 0);
    GapForecast forecast =
        new GapForecast(gaps, gaps, 60, 14, 0, GapPrior.of(new double[][] {gaps}, 60));
    double rare = new TDistribution(null, forecast.degrees()).inverseCumulativeProbability(0.975);
    double miss = forecast.mean() - rare * forecast.standardError();
    assertThat(WindowScale.score(miss, forecast)).isCloseTo(1.95996, within(1e-4));
    assertThat(WindowScale.score(forecast.mean(), forecast)).isZero();
    assertThat(WindowScale.score(forecast.mean() + 1e9, forecast)).isEqualTo(3);
  }

  @Test
  void in_a_window_in_which_untreated_geos_go_astray_less_is_certain() {
    int geos = 16;
    double[][] outcome = new double[geos][74];
    double[][] wild = new double[geos][];
    for (int g = 0; g < geos; g++) {
      double astray = 0.1 * random.nextGaussian();
      for (int t = 0; t < 74; t++) {
        outcome[g][t] = 100 * Math.exp(0.1 * random.nextGaussian());
      }
      wild[g] = outcome[g].clone();
      for (int t = 60; t < 74 && g > 0; t++) {
        wild[g][t] *= Math.exp(astray);
      }
    }
    Effect calm = read(outcome);
    Effect odd = read(wild);
    assertThat(odd.lift().standardError()).isGreaterThan(1.3 * calm.lift().standardError());
  }

  @Test
  void where_all_geos_grow_what_disturbs_them_grows_with_them_and_the_lift_is_as_sure() {
    int geos = 16;
    double[][] flat = new double[geos][74];
    double[][] grown = new double[geos][74];
    for (int g = 0; g < geos; g++) {
      for (int t = 0; t < 74; t++) {
        flat[g][t] = 100 * Math.exp(0.05 * random.nextGaussian());
        grown[g][t] = flat[g][t] * Math.exp(t / 74.0);
      }
    }
    double error = read(flat).lift().standardError();
    assertThat(read(grown).lift().standardError()).isBetween(0.93 * error, 1.07 * error);
  }

  private static Effect read(double[][] outcome) {
    GeoPanel panel =
        GeoPanel.withoutSpend(
            IntStream.range(0, outcome.length).mapToObj(g -> new Geo("geo " + g)).toList(),
            LocalDate.of(2025, 1, 6),
            1,
            outcome);
    return new IndexedSyntheticControl()
        .estimate(panel, GeoTest.against(panel, new int[] {0}, 60, 74));
  }

  @Test
  void what_one_geo_shows_is_forgotten_for_itself() {
    double[][] gaps = new double[8][];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = gaps(0.1, i == 0 ? 0.1 : 0);
    }
    GapPrior all = GapPrior.of(gaps, 60);
    assertThat(standingStill(all.without(one -> one == 0)))
        .isGreaterThan(standingStill(all) + 0.05);
    assertThat(standingStill(all.without(one -> one == 1))).isLessThan(standingStill(all));
  }

  /** What the accounts count for in which no trend wanders or bends. */
  private static double standingStill(GapPrior prior) {
    GapAccounts accounts = prior.accounts();
    double sum = 0;
    for (int k = 0; k < accounts.count(); k++) {
      GapAccounts.Account account = accounts.accounts.get(k / accounts.slopes.length);
      sum += account.wander() + account.bend() == 0 ? prior.weight(k) : 0;
    }
    return sum;
  }

  @Test
  void the_ridge_is_what_most_geos_ask_for_and_the_largest_where_all_do_as_well() {
    double[][] alike = {{1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1}};
    double[][] small = {{1, 1, 1, 1, 1, 1}, {2, 2, 2, 2, 2, 2}, {4, 4, 4, 4, 4, 4}};
    double[][] large = {{400, 400, 400, 400, 400, 400}, {1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1}};
    assertThat(RidgeChoice.among(List.of(alike, alike), 2)).isEqualTo(2);
    assertThat(RidgeChoice.among(List.of(small, small, small, alike), 4)).isZero();
    assertThat(RidgeChoice.among(List.of(large, large, large, alike), 4)).isEqualTo(2);
  }

  private double[] gaps(double noise, double step) {
    double[] gaps = new double[74];
    double level = 0;
    for (int t = 0; t < gaps.length; t++) {
      level += step * random.nextGaussian();
      gaps[t] = level + noise * random.nextGaussian();
    }
    return gaps;
  }
}

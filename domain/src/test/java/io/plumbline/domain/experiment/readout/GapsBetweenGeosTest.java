package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
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
      GapFilter filter = new GapFilter(N);
      GapFilter.Passed passed = new GapFilter.Passed();
      filter.prepare(account, N);
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
    for (int place = 0; place < 14; place++) {
      sum += forecast.at(place);
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

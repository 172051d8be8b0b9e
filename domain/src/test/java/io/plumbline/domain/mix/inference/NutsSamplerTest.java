package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.numeric.Convergence;
import io.plumbline.domain.numeric.EffectiveSampleSize;
import io.plumbline.domain.numeric.Energy;
import io.plumbline.domain.numeric.LogDensity;
import io.plumbline.domain.numeric.MonteCarloError;
import io.plumbline.domain.shared.Seed;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sampler against densities whose moments are known. */
@Tag("sampling")
class NutsSamplerTest {

  private static final SamplerSettings SETTINGS = new SamplerSettings(4, 1000, 2000, new Seed(42));

  /** Two coordinates of scales 1 and 50, correlated by 0.9, around (3, -20); and one by itself. */
  private static final class CorrelatedGaussian implements Target, LogDensity {
    @Override
    public int dimension() {
      return 3;
    }

    @Override
    public double at(double[] x, double[] gradient) {
      double a = x[0] - 3;
      double b = (x[1] + 20) / 50;
      double c = x[2] / 0.01;
      double scale = 1 / (1 - 0.81);
      gradient[0] = -scale * (a - 0.9 * b);
      gradient[1] = -scale * (b - 0.9 * a) / 50;
      gradient[2] = -c / 0.01;
      return -0.5 * scale * (a * a - 1.8 * a * b + b * b) - 0.5 * c * c;
    }

    @Override
    public LogDensity density() {
      return this;
    }

    @Override
    public double[] start() {
      return new double[3];
    }

    @Override
    public double[] scales() {
      return new double[] {1, 1, 1};
    }
  }

  /** Independent coordinates of scales from 0.01 to 100, more than correlations are learnt for. */
  private static final class ManyScales implements Target, LogDensity {
    @Override
    public int dimension() {
      return 120;
    }

    private static double scale(int i) {
      return Math.pow(10, i / 29.75 - 2);
    }

    @Override
    public double at(double[] x, double[] gradient) {
      double value = 0;
      for (int i = 0; i < x.length; i++) {
        double z = (x[i] - i) / scale(i);
        gradient[i] = -z / scale(i);
        value -= 0.5 * z * z;
      }
      return value;
    }

    @Override
    public LogDensity density() {
      return this;
    }

    @Override
    public double[] start() {
      return new double[120];
    }

    @Override
    public double[] scales() {
      double[] scales = new double[120];
      Arrays.fill(scales, 1);
      return scales;
    }
  }

  /** Rubin's eight schools, effects as multiples of their scale; mu, log tau, then the effects. */
  private static final class EightSchools implements Target, LogDensity {
    private static final double[] EFFECT = {28, 8, -3, 7, -1, 1, 18, 12};
    private static final double[] ERROR = {15, 10, 16, 11, 9, 11, 10, 18};

    @Override
    public int dimension() {
      return 10;
    }

    @Override
    public double at(double[] x, double[] gradient) {
      double mu = x[0];
      double tau = Math.exp(x[1]);
      double value = -0.5 * mu * mu / 25 - Math.log1p(tau * tau / 25) + x[1];
      gradient[0] = -mu / 25;
      gradient[1] = 1 - 2 * tau * tau / (25 + tau * tau);
      for (int j = 0; j < 8; j++) {
        double z = (EFFECT[j] - mu - tau * x[2 + j]) / ERROR[j];
        value -= 0.5 * (z * z + x[2 + j] * x[2 + j]);
        gradient[0] += z / ERROR[j];
        gradient[1] += z / ERROR[j] * tau * x[2 + j];
        gradient[2 + j] = z / ERROR[j] * tau - x[2 + j];
      }
      return value;
    }

    @Override
    public LogDensity density() {
      return this;
    }

    @Override
    public double[] start() {
      return new double[10];
    }

    @Override
    public double[] scales() {
      return new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    }
  }

  @Test
  void a_correlated_gaussian_is_met_in_mean_and_spread() {
    Chains chains = sample(new CorrelatedGaussian());
    double[] means = {3, -20, 0};
    double[] spreads = {1, 50, 0.01};
    for (int i = 0; i < 3; i++) {
      double[] draws = coordinate(chains, i);
      double error = MonteCarloError.ofMean(draws, 4);
      assertThat(mean(draws)).isCloseTo(means[i], within(4 * error));
      assertThat(spread(draws)).isCloseTo(spreads[i], within(0.05 * spreads[i]));
      assertThat(Convergence.rhat(draws, 4)).isLessThan(1.01);
      assertThat(EffectiveSampleSize.bulk(draws, 4)).isGreaterThan(3000);
    }
    assertThat(chains.divergences()).isZero();
    for (int c = 0; c < 4; c++) {
      assertThat(Energy.missingInformation(chains.energies(), c * 2000, 2000)).isGreaterThan(0.5);
    }
  }

  @Test
  void scales_far_apart_in_many_dimensions_are_learnt() {
    Chains chains = sample(new ManyScales());
    for (int i = 0; i < 120; i++) {
      double[] draws = coordinate(chains, i);
      double scale = ManyScales.scale(i);
      assertThat(mean(draws)).isCloseTo(i, within(4.5 * MonteCarloError.ofMean(draws, 4)));
      assertThat(spread(draws)).isCloseTo(scale, within(0.05 * scale));
      assertThat(Convergence.rhat(draws, 4)).isLessThan(1.01);
    }
    assertThat(chains.divergences()).isZero();
  }

  @Test
  void every_draw_tells_how_it_was_reached() {
    Chains chains = sample(new CorrelatedGaussian());
    Chains.Trajectories paths = chains.trajectories();
    long leaps = 0;
    double acceptance = 0;
    for (int d = 0; d < chains.chains() * chains.draws(); d++) {
      assertThat(paths.leaps()[d])
          .isBetween(1 << paths.depths()[d] >> 1, 1 << paths.depths()[d] + 1);
      assertThat(paths.acceptances()[d]).isBetween(0.0, 1.0);
      assertThat(paths.divergent()[d]).isFalse();
      leaps += paths.leaps()[d];
      acceptance += paths.acceptances()[d] / paths.leaps().length;
    }
    assertThat(leaps).isLessThan(chains.evaluations());
    assertThat(acceptance).isBetween(0.8, 0.97);
    assertThat(paths.stepSize()).isBetween(0.1, 3.0);
  }

  /** Means and standard deviations are posteriordb's reference, eight_schools_noncentered. */
  @Test
  void eight_schools_are_those_of_posteriordb() {
    Chains chains = sample(new EightSchools());
    double[] mu = coordinate(chains, 0);
    double[] tau = coordinate(chains, 1);
    for (int d = 0; d < tau.length; d++) {
      tau[d] = Math.exp(tau[d]);
    }
    meets(mu, 4.4105183369549295, 3.3092964767263533);
    meets(tau, 3.6020595236405932, 3.1984776709766325);
    double[] referenceMeans = {
      6.150502293344254, 4.939581140742195, 3.9059060900158236, 4.79601675138494,
      3.6144363246798967, 4.051147578967499, 6.317169758868929, 4.883996943532884
    };
    double[] referenceSpreads = {
      5.615863418889274, 4.645578113940842, 5.280711952216745, 4.770938024092453,
      4.614720692235884, 4.796248400609525, 5.002855395177529, 5.317692056077128
    };
    for (int j = 0; j < 8; j++) {
      double[] effect = coordinate(chains, 2 + j);
      for (int d = 0; d < effect.length; d++) {
        effect[d] = mu[d] + tau[d] * effect[d];
      }
      meets(effect, referenceMeans[j], referenceSpreads[j]);
    }
    assertThat(chains.divergences()).isLessThan(20);
  }

  private static void meets(double[] draws, double mean, double spread) {
    double own = MonteCarloError.ofMean(draws, 4);
    double reference = spread / 100;
    assertThat(mean(draws)).isCloseTo(mean, within(4 * Math.hypot(own, reference)));
    assertThat(spread(draws)).isCloseTo(spread, within(0.07 * spread));
  }

  private static Chains sample(Target target) {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      return new NutsSampler().sample(target, SETTINGS, new Batch(executor, ProgressListener.NONE));
    }
  }

  private static double[] coordinate(Chains chains, int i) {
    double[] draws = new double[chains.chains() * chains.draws()];
    for (int d = 0; d < draws.length; d++) {
      draws[d] = chains.positions()[d * chains.dimension() + i];
    }
    return draws;
  }

  private static double mean(double[] draws) {
    double sum = 0;
    for (double draw : draws) {
      sum += draw;
    }
    return sum / draws.length;
  }

  private static double spread(double[] draws) {
    double mean = mean(draws);
    double sum = 0;
    for (double draw : draws) {
      sum += (draw - mean) * (draw - mean);
    }
    return Math.sqrt(sum / (draws.length - 1));
  }
}

package io.plumbline.domain.mix.inference.posteriordb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.NutsSampler;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.numeric.Convergence;
import io.plumbline.domain.numeric.EffectiveSampleSize;
import io.plumbline.domain.numeric.MonteCarloError;
import io.plumbline.domain.shared.Seed;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sampler against the reference draws of ten posteriors of posteriordb. */
@Tag("sampling")
class PosteriordbTest {

  /**
   * Enough for standard deviations to have errors of 1 %, as in the reference; 5 % is four of both.
   */
  private static final SamplerSettings SETTINGS = new SamplerSettings(4, 1000, 4000, new Seed(1));

  static Stream<KnownPosterior> posteriors() {
    return Stream.of(
        new EightSchools(),
        NormalRegression.kidiq(),
        NormalRegression.earnings(),
        NormalRegression.mesquite(),
        NormalRegression.nes(),
        NormalRegression.sblrc(),
        NormalRegression.arK(),
        new Garch(),
        new GaussianProcess(),
        new LotkaVolterra());
  }

  @ParameterizedTest
  @MethodSource("posteriors")
  void gradients_are_those_of_differences(KnownPosterior posterior) {
    int n = posterior.dimension();
    double[] gradient = new double[n];
    Random random = new Random(7);
    for (int point = 0; point < 20; point++) {
      double[] position = posterior.start();
      for (int i = 0; i < n; i++) {
        position[i] += 0.1 * random.nextGaussian();
      }
      posterior.at(position, gradient);
      double steepest = 0;
      for (double slope : gradient) {
        steepest = Math.max(steepest, Math.abs(slope));
      }
      double[] at = gradient.clone();
      for (int i = 0; i < n; i++) {
        assertThat(difference(posterior, position, i))
            .as("coordinate %s", i)
            .isCloseTo(at[i], within(1e-6 * steepest));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("posteriors")
  void means_and_spreads_are_those_of_the_reference(KnownPosterior posterior) {
    Chains chains = sample(posterior);
    String[] names = posterior.reference().text("parameters").split(" ");
    double[] means = posterior.reference().numbers("means");
    double[] spreads = posterior.reference().numbers("spreads");
    double[] errors = posterior.reference().numbers("errors");
    double[][] draws = parameters(posterior, chains, names.length);
    for (int p = 0; p < names.length; p++) {
      double own = MonteCarloError.ofMean(draws[p], chains.chains());
      assertThat(mean(draws[p]))
          .as("mean of %s", names[p])
          .isCloseTo(means[p], within(4 * Math.hypot(own, errors[p])));
      assertThat(spread(draws[p]))
          .as("standard deviation of %s", names[p])
          .isCloseTo(spreads[p], within(0.05 * spreads[p]));
      assertThat(Convergence.rhat(draws[p], chains.chains())).as(names[p]).isLessThan(1.01);
      assertThat(EffectiveSampleSize.bulk(draws[p], chains.chains()))
          .as(names[p])
          .isGreaterThan(1000);
    }
    assertThat(chains.divergences()).isLessThanOrEqualTo(10);
  }

  private static Chains sample(KnownPosterior posterior) {
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      return new NutsSampler()
          .sample(posterior, SETTINGS, new Batch(executor, ProgressListener.NONE));
    }
  }

  private static double[][] parameters(KnownPosterior posterior, Chains chains, int count) {
    int total = chains.chains() * chains.draws();
    double[][] draws = new double[count][total];
    double[] position = new double[posterior.dimension()];
    for (int d = 0; d < total; d++) {
      chains.read(d, position);
      double[] parameters = posterior.parameters(position);
      for (int p = 0; p < count; p++) {
        draws[p][d] = parameters[p];
      }
    }
    return draws;
  }

  /** Central differences of fourth order. */
  private static double difference(KnownPosterior posterior, double[] position, int i) {
    double h = 1e-3;
    double near = value(posterior, position, i, h) - value(posterior, position, i, -h);
    double far = value(posterior, position, i, 2 * h) - value(posterior, position, i, -2 * h);
    return (8 * near - far) / (12 * h);
  }

  private static double value(KnownPosterior posterior, double[] position, int i, double step) {
    double[] moved = position.clone();
    moved[i] += step;
    return posterior.at(moved, new double[position.length]);
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

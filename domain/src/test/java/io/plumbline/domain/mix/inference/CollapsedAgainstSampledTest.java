package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.numeric.LogDensity;
import io.plumbline.domain.numeric.MonteCarloError;
import io.plumbline.domain.shared.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Integrating the linear terms out changes nothing but the speed. */
@Tag("sampling")
class CollapsedAgainstSampledTest {

  private static final SamplerSettings SETTINGS = new SamplerSettings(4, 600, 1000, new Seed(3));

  @Test
  void both_posteriors_agree_within_their_monte_carlo_errors() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Batch batch = new Batch(executor, (part, doing) -> {});
      Chains collapsed = new NutsSampler().sample(new PosteriorTarget(model), SETTINGS, batch);
      Chains full = new NutsSampler().sample(new Uncollapsed(model), SETTINGS, batch);

      List<String> apart = new ArrayList<>();
      for (int i = 0; i < model.dimension(); i++) {
        double[] one = coordinate(collapsed, i);
        double[] other = coordinate(full, i);
        double means =
            (mean(one) - mean(other))
                / Math.hypot(
                    MonteCarloError.ofMean(one, SETTINGS.chains()),
                    MonteCarloError.ofMean(other, SETTINGS.chains()));
        double spreads =
            (spread(one) - spread(other))
                / Math.hypot(
                    MonteCarloError.ofSpread(one, SETTINGS.chains()),
                    MonteCarloError.ofSpread(other, SETTINGS.chains()));
        if (Math.abs(means) > 4 || Math.abs(spreads) > 4) {
          apart.add("coordinate %d: %s and %s errors apart".formatted(i, means, spreads));
        }
      }
      assertThat(apart).isEmpty();
    }
  }

  /** The model with every linear term sampled. */
  private record Uncollapsed(ResolvedMixModel model) implements Target {

    @Override
    public LogDensity density() {
      return new LogPosterior(model, likelihood());
    }

    private FullLikelihood likelihood() {
      return new FullLikelihood(model, OutcomeSpec.Noise.NORMAL);
    }

    @Override
    public double[] start() {
      return Arrays.copyOf(new PosteriorTarget(model).start(), likelihood().dimension());
    }

    @Override
    public double[] scales() {
      double[] scales = new double[likelihood().dimension()];
      Arrays.fill(scales, 0.3);
      double[] known = new PosteriorTarget(model).scales();
      System.arraycopy(known, 0, scales, 0, known.length);
      return scales;
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
    return Arrays.stream(draws).average().orElseThrow();
  }

  private static double spread(double[] draws) {
    double mean = mean(draws);
    return Math.sqrt(
        Arrays.stream(draws).map(draw -> (draw - mean) * (draw - mean)).average().orElseThrow());
  }
}

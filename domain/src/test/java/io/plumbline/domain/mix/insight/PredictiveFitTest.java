package io.plumbline.domain.mix.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.NutsSampler;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.numeric.LeaveOneOut;
import io.plumbline.domain.numeric.PointwiseLikelihood;
import io.plumbline.domain.shared.Seed;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Predictive figures against the draws written out cell by cell. */
@Tag("sampling")
class PredictiveFitTest {

  private static final SamplerSettings SETTINGS = new SamplerSettings(2, 100, 100, new Seed(1));

  private enum Kind {
    NATIONAL,
    GEOS,
    HEAVY_TAILS,
    MULTIPLICATIVE
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void leaving_out_takes_the_density_of_the_outcome_in_its_own_unit(Kind kind) {
    ResolvedMixModel model = model(kind);
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Batch batch = new Batch(executor, ProgressListener.NONE);
      var chains = new NutsSampler().sample(new PosteriorTarget(model), SETTINGS, batch);
      PosteriorDraws draws = PosteriorDraws.complete(model, chains, SETTINGS, batch);
      PredictiveFit fit = new ModelAnswers(model, draws, batch).predictiveFit();

      double[][] densities = new double[model.fittedCells()][draws.count()];
      double[] totals = new double[draws.count()];
      OutcomeParts split = new OutcomeParts(model, draws);
      for (int d = 0; d < draws.count(); d++) {
        split.evaluate(d);
        totals[d] = Arrays.stream(split.expected()).sum();
        for (int i = 0; i < densities.length; i++) {
          densities[i][d] = logDensity(kind, model, split, i);
        }
      }
      LeaveOneOut expected = LeaveOneOut.of(pointwise(densities), 1);
      ModelHealth.LeaveOneOutResult found = fit.leaveOneOut(1, batch);
      assertThat(found.elpd()).isCloseTo(expected.elpd(), within(1e-6));
      assertThat(found.se()).isCloseTo(expected.se(), within(1e-6));
      assertThat(found.effectiveParameters())
          .isCloseTo(expected.effectiveParameters(), within(1e-6));
      assertThat(found.unreliable()).isEqualTo(expected.doubtful());
      assertThat(found.worstK())
          .isCloseTo(Arrays.stream(expected.shapes()).max().orElseThrow(), within(1e-6));
      assertThat(fit.predictiveP()).isEqualTo(predictiveP(totals, model));
    }
  }

  private static ResolvedMixModel model(Kind kind) {
    MadeUpPanel panel = new MadeUpPanel(60);
    return switch (kind) {
      case NATIONAL -> panel.resolved();
      case GEOS -> panel.geos(3).resolved();
      case HEAVY_TAILS ->
          panel
              .outcome(new OutcomeSpec(OutcomeSpec.Form.ADDITIVE, OutcomeSpec.Noise.STUDENT_T))
              .resolved();
      case MULTIPLICATIVE ->
          panel
              .outcome(new OutcomeSpec(OutcomeSpec.Form.MULTIPLICATIVE, OutcomeSpec.Noise.NORMAL))
              .resolved();
    };
  }

  private static double logDensity(Kind kind, ResolvedMixModel model, OutcomeParts split, int i) {
    double people = model.scale().population()[i % model.geos().size()];
    double sigma = model.scale().unit() * Math.exp(split.position()[model.sigmaPlace()]);
    double outcome = model.outcome()[i];
    double mean = split.expected()[i];
    return switch (kind) {
      case NATIONAL, GEOS -> new NormalDistribution(null, mean, people * sigma).logDensity(outcome);
      case HEAVY_TAILS -> {
        double freedom = Math.exp(split.position()[model.dimension()]);
        yield new TDistribution(null, freedom).logDensity((outcome - mean) / sigma)
            - Math.log(sigma);
      }
      case MULTIPLICATIVE ->
          new NormalDistribution(null, Math.log(mean) - 0.5 * sigma * sigma, sigma)
                  .logDensity(Math.log(outcome))
              - Math.log(outcome);
    };
  }

  private static PointwiseLikelihood pointwise(double[][] densities) {
    return new PointwiseLikelihood() {
      @Override
      public int observations() {
        return densities.length;
      }

      @Override
      public int draws() {
        return densities[0].length;
      }

      @Override
      public void read(int observation, double[] logLikelihoods) {
        System.arraycopy(densities[observation], 0, logLikelihoods, 0, logLikelihoods.length);
      }
    };
  }

  /** Meridian: how often |expected - their mean| is at least |actual - their mean|. */
  private static double predictiveP(double[] totals, ResolvedMixModel model) {
    double mean = Arrays.stream(totals).average().orElseThrow();
    double off = Math.abs(Arrays.stream(model.outcome()).sum() - mean);
    return Arrays.stream(totals).filter(total -> Math.abs(total - mean) >= off).count()
        / (double) totals.length;
  }
}

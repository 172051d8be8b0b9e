package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelWindow;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.NutsSampler;
import io.plumbline.domain.mix.inference.ParameterPriors;
import io.plumbline.domain.mix.inference.ParameterQuality;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.inference.Sampler;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.CalibrationAnswers;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ModelAnswers;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ParameterSummaries;
import io.plumbline.domain.mix.insight.PredictiveFit;
import io.plumbline.domain.mix.review.MeridianReview;
import io.plumbline.domain.mix.review.ModelReview;
import io.plumbline.domain.mix.review.ReviewedFit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The way of a resolved model to its report: sample, complete the draws, answer, review. A model
 * held to tests is sampled without them first, so that it can be told what they did.
 */
final class Fitting {

  /** The part of the work that sampling without the tests is. */
  private static final double WITHOUT_TESTS = 0.3;

  /** How many lags of the residuals' correlation are told. */
  private static final int LAGS = 12;

  private static final int FEWEST_DRAWS = 100;

  private final ResolvedMixModel model;
  private final SamplerSettings settings;
  private final Batch whole;
  private final Batch batch;
  private final InstantSource clock;
  private final Sampler sampler = new NutsSampler();

  Fitting(ResolvedMixModel model, SamplerSettings settings, Batch batch, InstantSource clock) {
    this.model = model;
    this.settings = settings;
    this.whole = batch;
    this.batch = model.liftTests().isEmpty() ? batch : batch.within(WITHOUT_TESTS, 1, "");
    this.clock = clock;
  }

  FittedMixModel fit() {
    Instant begun = clock.instant();
    List<PosteriorDraws> before = model.liftTests().isEmpty() ? List.of() : List.of(withoutTests());
    Chains chains = sampler.sample(new PosteriorTarget(model), settings, batch);
    long draws = (long) settings.chains() * settings.draws();
    batch.stage("Drawing the baseline", 0.85, 0.88, draws);
    PosteriorDraws complete = PosteriorDraws.complete(model, chains, settings, batch);
    Posterior posterior = complete.named();
    batch.stage("Answering", 0.88, 0.94, draws);
    ModelAnswers answers = new ModelAnswers(model, complete, batch);
    batch.stage("Comparing with the tests", 0.94, 0.95, draws);
    List<CalibrationResult> calibrations =
        before.stream()
            .flatMap(without -> CalibrationAnswers.of(model, without, complete, batch).stream())
            .toList();
    MixModelReport report = report(begun, complete, posterior, answers, calibrations);
    batch.stage("Done", 1, 1, 1);
    return new FittedMixModel(model.filledIn(), report, posterior);
  }

  /** Draws of the model without its tests: half as many, for they are but compared with. */
  private PosteriorDraws withoutTests() {
    ResolvedMixModel uncalibrated = model.uncalibrated();
    SamplerSettings half =
        new SamplerSettings(
            settings.chains(),
            settings.warmup(),
            Math.max(FEWEST_DRAWS, settings.draws() / 2),
            settings.seed());
    Batch own = whole.within(0, WITHOUT_TESTS, "Without the tests:");
    Chains chains = sampler.sample(new PosteriorTarget(uncalibrated), half, own);
    own.stage("Drawing the baseline", 0.85, 1, (long) half.chains() * half.draws());
    return PosteriorDraws.complete(uncalibrated, chains, half, own);
  }

  private MixModelReport report(
      Instant begun,
      PosteriorDraws draws,
      Posterior posterior,
      ModelAnswers answers,
      List<CalibrationResult> calibrations) {
    batch.stage("Reviewing", 0.95, 1, posterior.names().size());
    List<ParameterQuality> qualities = ParameterQuality.of(posterior, batch);
    ReviewedFit fit =
        new ReviewedFit(
            model,
            draws,
            SamplingQuality.of(qualities, draws.chains()),
            answers.accuracy(),
            answers.negativeBaseline(),
            answers.channels());
    ModelHealth health = health(fit, posterior, qualities, answers);
    Diagnostics diagnostics = ModelReview.of(fit, health, calibrations, batch);
    ModelWindow window = model.window();
    return new MixModelReport(
        model.spec().name(),
        "bayes",
        model.spec().kpi().counted(),
        new MixModelReport.Data(
            window.length(),
            model.geos().size(),
            window.periods().getFirst(),
            window.periods().getLast(),
            model.sha256()),
        sampling(begun, draws.chains()),
        diagnostics,
        fit.accuracy(),
        answers.baseline(),
        fit.channels(),
        answers.organic(),
        answers.treatments(),
        answers.halos(),
        answers.geos(),
        answers.trailing(),
        calibrations,
        answers.decomposition(),
        health);
  }

  private ModelHealth health(
      ReviewedFit fit,
      Posterior posterior,
      List<ParameterQuality> qualities,
      ModelAnswers answers) {
    PredictiveFit predictive = answers.predictiveFit();
    double predictiveP = predictive.predictiveP();
    double independent =
        qualities.stream().mapToDouble(ParameterQuality::essBulk).average().orElseThrow();
    double efficiency = Math.min(1, independent / fit.draws().count());
    return new ModelHealth(
        ParameterSummaries.of(posterior, qualities, ParameterPriors.of(model), batch),
        predictive.leaveOneOut(efficiency, batch),
        predictiveP,
        answers.autocorrelations(LAGS),
        MeridianReview.of(fit, predictiveP));
  }

  private MixModelReport.Sampling sampling(Instant begun, Chains chains) {
    double seconds = Duration.between(begun, clock.instant()).toNanos() / 1e9;
    return new MixModelReport.Sampling(
        settings, seconds, chains.evaluations(), chains.divergences());
  }
}

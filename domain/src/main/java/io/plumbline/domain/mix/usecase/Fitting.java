package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelWindow;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.ModelReview;
import io.plumbline.domain.mix.inference.NutsSampler;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.inference.PriorShift;
import io.plumbline.domain.mix.inference.Sampler;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.ModelAnswers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The way of a resolved model to its report: sample, complete the draws, answer, review. */
final class Fitting {

  private final ResolvedMixModel model;
  private final SamplerSettings settings;
  private final Batch batch;
  private final InstantSource clock;
  private final Sampler sampler = new NutsSampler();

  Fitting(ResolvedMixModel model, SamplerSettings settings, Batch batch, InstantSource clock) {
    this.model = model;
    this.settings = settings;
    this.batch = batch;
    this.clock = clock;
  }

  FittedMixModel fit() {
    Instant begun = clock.instant();
    Chains chains = sampler.sample(new PosteriorTarget(model), settings, batch);
    long draws = (long) settings.chains() * settings.draws();
    batch.stage("Drawing the baseline", 0.85, 0.88, draws);
    PosteriorDraws complete = PosteriorDraws.complete(model, chains, settings, batch);
    Posterior posterior = complete.named();
    batch.stage("Answering", 0.88, 0.96, draws);
    ModelAnswers answers = new ModelAnswers(model, complete, batch);
    batch.stage("Reviewing", 0.96, 1, posterior.names().size());
    SamplingQuality quality = SamplingQuality.of(posterior, chains, batch);
    Diagnostics diagnostics = reviewed(quality, chains, answers);
    batch.stage("Done", 1, 1, 1);
    double seconds = Duration.between(begun, clock.instant()).toNanos() / 1e9;
    var sampling =
        new MixModelReport.Sampling(settings, seconds, chains.evaluations(), chains.divergences());
    return new FittedMixModel(model.filledIn(), report(sampling, diagnostics, answers), posterior);
  }

  private Diagnostics reviewed(SamplingQuality sampling, Chains chains, ModelAnswers answers) {
    return ModelReview.review(
        sampling,
        answers.accuracy(),
        answers.residualAutocorrelation(),
        answers.negativeBaseline(),
        PriorShift.hardlyMoved(model, chains),
        model.window(),
        model.spec().granularity());
  }

  private MixModelReport report(
      MixModelReport.Sampling sampling, Diagnostics diagnostics, ModelAnswers answers) {
    ModelWindow window = model.window();
    return new MixModelReport(
        model.spec().name(),
        "bayes",
        model.spec().kpi().kind(),
        new MixModelReport.Data(
            window.length(),
            model.geos().size(),
            window.periods().getFirst(),
            window.periods().getLast(),
            model.sha256()),
        sampling,
        diagnostics,
        answers.accuracy(),
        answers.baseline(),
        answers.channels(),
        answers.organic(),
        answers.treatments(),
        answers.halos(),
        answers.geos(),
        answers.trailing(),
        List.of(),
        answers.decomposition(),
        null);
  }
}

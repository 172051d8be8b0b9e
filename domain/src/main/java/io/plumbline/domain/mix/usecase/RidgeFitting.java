package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelWindow;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.ModelAnswers;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.ridge.RidgeFit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The way of a resolved model to its report by the fast family: search, resample, answer. */
final class RidgeFitting {

  private final ResolvedMixModel model;
  private final SamplerSettings settings;
  private final Batch batch;
  private final InstantSource clock;

  RidgeFitting(ResolvedMixModel model, SamplerSettings settings, Batch batch, InstantSource clock) {
    this.model = model;
    this.settings = settings;
    this.batch = batch;
    this.clock = clock;
  }

  FittedMixModel fit() {
    Instant begun = clock.instant();
    RidgeFit fit = RidgeFit.of(model, settings, batch);
    long draws = (long) settings.chains() * settings.draws();
    batch.stage("Drawing the baseline", 0.85, 0.88, draws);
    PosteriorDraws complete = PosteriorDraws.complete(model, fit.chains(), settings, batch);
    Posterior posterior = complete.named();
    batch.stage("Answering", 0.88, 0.96, draws);
    ModelAnswers answers = new ModelAnswers(model, complete, batch);
    batch.stage("Reviewing", 0.96, 1, posterior.names().size());
    SamplingQuality quality = SamplingQuality.of(posterior, fit.chains(), batch);
    Diagnostics diagnostics = fit.review(quality, answers);
    batch.stage("Done", 1, 1, 1);
    double seconds = Duration.between(begun, clock.instant()).toNanos() / 1e9;
    var sampling = new MixModelReport.Sampling(settings, seconds, fit.chains().evaluations(), 0);
    return new FittedMixModel(model.filledIn(), report(sampling, diagnostics, answers), posterior);
  }

  private MixModelReport report(
      MixModelReport.Sampling sampling, Diagnostics diagnostics, ModelAnswers answers) {
    ModelWindow window = model.window();
    return new MixModelReport(
        model.spec().name(),
        ModelFamily.RIDGE.key(),
        model.spec().kpi().counted(),
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

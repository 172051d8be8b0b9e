package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelWindow;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.ModelReview;
import io.plumbline.domain.mix.inference.NutsSampler;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.ModelAnswers;
import io.plumbline.domain.shared.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Fits a mix model: resolves the specification against the data, samples, and answers. */
public final class FitMixModel {

  /** What to fit to what, and how long to sample. */
  public record Command(MixModelSpec spec, MediaDataset data, SamplerSettings settings) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The model is fitted; {@code findings} are warnings about the data. */
    record Fitted(FittedMixModel model, List<Finding> findings) implements Outcome {}

    /** Specification and data do not fit together: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private final ExecutorService executor;
  private final InstantSource clock;

  /**
   * @param executor runs the chains; how many at once changes the time, never the draws
   * @param clock for the wall-clock field of the report
   */
  public FitMixModel(ExecutorService executor, InstantSource clock) {
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Returns the fitted model, or why there is none.
   *
   * @throws io.plumbline.domain.job.JobCancelled when {@code progress} says so
   */
  public Outcome fit(Command command, ProgressListener progress) {
    return switch (command.spec().resolve(command.data())) {
      case Resolution.Refused(var findings) -> new Outcome.Refused(findings);
      case Resolution.Resolved(ResolvedMixModel model, var findings) ->
          new Outcome.Fitted(fit(model, command.settings(), progress), findings);
    };
  }

  private FittedMixModel fit(
      ResolvedMixModel model, SamplerSettings settings, ProgressListener progress) {
    Instant begun = clock.instant();
    Batch batch = new Batch(executor, progress);
    Chains chains = new NutsSampler().sample(new PosteriorTarget(model), settings, batch);
    int draws = settings.chains() * settings.draws();
    batch.stage("Drawing the baseline", 0.85, 0.88, draws);
    PosteriorDraws complete = PosteriorDraws.complete(model, chains, settings, batch);
    Posterior posterior = complete.named();
    batch.stage("Answering", 0.88, 0.96, (long) draws * model.channels().size());
    ModelAnswers answers = new ModelAnswers(model, complete, batch);
    batch.stage("Reviewing", 0.96, 1, posterior.names().size());
    SamplingQuality quality = SamplingQuality.of(posterior, chains, batch);
    batch.stage("Done", 1, 1, 1);
    double seconds = Duration.between(begun, clock.instant()).toNanos() / 1e9;
    MixModelReport report =
        new MixModelReport(
            model.spec().name(),
            "bayes",
            model.spec().kpi().kind(),
            data(model),
            new MixModelReport.Sampling(
                settings, seconds, chains.evaluations(), chains.divergences()),
            ModelReview.review(
                quality,
                answers.accuracy(),
                answers.residualAutocorrelation(),
                answers.negativeBaseline(),
                model.window(),
                model.spec().granularity()),
            answers.accuracy(),
            answers.baseline(),
            answers.channels(),
            answers.treatments(),
            answers.trailing(),
            answers.decomposition());
    return new FittedMixModel(model.spec(), report, posterior);
  }

  private static MixModelReport.Data data(ResolvedMixModel model) {
    ModelWindow window = model.window();
    return new MixModelReport.Data(
        window.length(),
        1,
        window.periods().getFirst(),
        window.periods().getLast(),
        model.sha256());
  }
}

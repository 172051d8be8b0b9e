package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.ridge.RidgeScope;
import io.plumbline.domain.shared.Finding;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Fits a mix model: resolves the specification against the data, samples, and answers. */
public final class FitMixModel {

  /** What to fit to what, how long to sample, and by which family. */
  public record Command(
      MixModelSpec spec, MediaDataset data, SamplerSettings settings, ModelFamily family) {

    /** A fit by Markov chain Monte Carlo. */
    public Command(MixModelSpec spec, MediaDataset data, SamplerSettings settings) {
      this(spec, data, settings, ModelFamily.BAYES);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** The model is fitted; {@code findings} are warnings about the data. */
    record Fitted(FittedMixModel model, List<Finding> findings) implements Outcome {}

    /** Specification and data do not fit together: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private final ExecutorService executor;
  private final HolidayCalendar holidays;
  private final InstantSource clock;

  /**
   * @param executor runs the chains; how many at once changes the time, never the draws
   * @param holidays asked where a specification names a country
   * @param clock for the wall-clock field of the report
   */
  public FitMixModel(ExecutorService executor, HolidayCalendar holidays, InstantSource clock) {
    this.executor = executor;
    this.holidays = holidays;
    this.clock = clock;
  }

  /**
   * Returns the fitted model, or why there is none.
   *
   * @throws io.plumbline.domain.job.JobCancelled when {@code progress} says so
   */
  public Outcome fit(Command command, ProgressListener progress) {
    if (command.family() == ModelFamily.RIDGE) {
      List<Finding> outside = RidgeScope.findings(command.spec());
      if (!outside.isEmpty()) {
        return new Outcome.Refused(outside);
      }
    }
    return switch (command.spec().resolve(command.data(), holidays)) {
      case Resolution.Refused(var findings) -> new Outcome.Refused(findings);
      case Resolution.Resolved(ResolvedMixModel model, var findings) ->
          new Outcome.Fitted(fitted(model, command, new Batch(executor, progress)), findings);
    };
  }

  private FittedMixModel fitted(ResolvedMixModel model, Command command, Batch batch) {
    return switch (command.family()) {
      case BAYES -> new Fitting(model, command.settings(), batch, clock).fit();
      case RIDGE -> new RidgeFitting(model, command.settings(), batch, clock).fit();
    };
  }
}

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
import io.plumbline.domain.shared.Finding;
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
    return switch (command.spec().resolve(command.data(), holidays)) {
      case Resolution.Refused(var findings) -> new Outcome.Refused(findings);
      case Resolution.Resolved(ResolvedMixModel model, var findings) ->
          new Outcome.Fitted(
              new Fitting(model, command.settings(), new Batch(executor, progress), clock).fit(),
              findings);
    };
  }
}

package io.plumbline.benchmarks;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.shared.Finding;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fits one after the other in this process, as many chains at once as there are processors. */
public final class WarmFits implements AutoCloseable {

  /** How a fit ended. */
  public sealed interface Outcome {

    /** Fitted. */
    record Fitted(FittedMixModel model) implements Outcome {}

    /** Not fitted: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private final ExecutorService executor =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final FitMixModel fit =
      new FitMixModel(executor, HolidayCalendar.NONE, InstantSource.system());

  /** Fits what was read. */
  public Outcome fit(ModelInput.Reading reading, SamplerSettings settings) {
    return switch (reading) {
      case ModelInput.Reading.Refused(var findings) -> new Outcome.Refused(findings);
      case ModelInput.Reading.Read(ModelInput input) -> fit(input, settings);
    };
  }

  private Outcome fit(ModelInput input, SamplerSettings settings) {
    var command = new FitMixModel.Command(input.spec(), input.data(), settings);
    return switch (fit.fit(command, ProgressListener.NONE)) {
      case FitMixModel.Outcome.Fitted(FittedMixModel model, var _) -> new Outcome.Fitted(model);
      case FitMixModel.Outcome.Refused(var findings) -> new Outcome.Refused(findings);
    };
  }

  @Override
  public void close() {
    executor.close();
  }
}

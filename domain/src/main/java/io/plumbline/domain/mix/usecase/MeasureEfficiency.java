package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.mix.planning.ComingPeriods;
import io.plumbline.domain.mix.planning.EfficiencyMeasures;
import io.plumbline.domain.mix.planning.FrequencyMeasures;
import io.plumbline.domain.mix.planning.FrequencyResponse;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanFrame;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Measures how well the money of each channel works, from a stored run, over its last year. */
public final class MeasureEfficiency {

  /** How it ended. */
  public sealed interface Outcome {

    /**
     * How well money works.
     *
     * @param periods over how many periods: the last year, or all there are
     * @param channels every paid channel that spends in them
     * @param frequencies of those that count how often they are seen
     */
    record Measured(
        ModelRun run,
        int periods,
        List<ChannelEfficiency> channels,
        List<FrequencyResponse> frequencies)
        implements Outcome {
      public Measured {
        channels = List.copyOf(channels);
        frequencies = List.copyOf(frequencies);
      }
    }

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private final RestoreRun restore;
  private final ExecutorService executor;

  /**
   * @param executor does the work
   */
  public MeasureEfficiency(RestoreRun restore, ExecutorService executor) {
    this.restore = restore;
    this.executor = executor;
  }

  /** Asks the brand's run; only what comes back within {@code payback} counts. */
  public Outcome measure(BrandId brand, RunReference reference, PaybackWindow payback) {
    return switch (restore.restore(brand, reference)) {
      case RestoreRun.Outcome.Restored(var run, var model, var draws) ->
          measured(run, model, draws, payback);
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }

  private Outcome measured(
      ModelRun run, ResolvedMixModel model, PosteriorDraws draws, PaybackWindow payback) {
    Batch batch = new Batch(executor, ProgressListener.NONE);
    MixModelSpec spec = model.spec();
    PlanFrame frame = EfficiencyMeasures.frame(model, ComingPeriods.usual(model), payback);
    PlanningDraws planning = new PlanningDraws(model, draws, draws.count(), batch);
    List<ChannelEfficiency> channels =
        EfficiencyMeasures.of(
            frame, planning, frame.reference(), payback, spec.kpi().money() ? 1.0 : null, batch);
    return new Outcome.Measured(
        run,
        frame.length(),
        channels,
        FrequencyMeasures.of(frame, planning, frame.reference(), batch));
  }
}

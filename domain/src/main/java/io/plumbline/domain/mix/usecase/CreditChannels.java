package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.LastClick;
import io.plumbline.domain.mix.attribution.ShapleyAttribution;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import java.util.concurrent.ExecutorService;

/** Credits channels with what media brought, from a stored run. */
public final class CreditChannels {

  /** How it ended. */
  public sealed interface Outcome {

    /** Who gets credit for what. */
    record Credited(ModelRun run, Attribution attribution) implements Outcome {}

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private final RestoreRun restore;
  private final CurrentData current;
  private final ExecutorService executor;

  /**
   * @param executor does the work
   */
  public CreditChannels(
      RestoreRun restore, SpecFormat format, Batches batches, ExecutorService executor) {
    this.restore = restore;
    this.current = new CurrentData(format, batches);
    this.executor = executor;
  }

  /**
   * Asks the brand's run; orders that have to be sampled are drawn from the run's own seed. What a
   * last-click table credits is taken as the brand's data have it today.
   */
  public Outcome credit(BrandId brand, RunReference reference) {
    return switch (restore.restore(brand, reference)) {
      case RestoreRun.Outcome.Restored(var run, var model, var draws) ->
          new Outcome.Credited(run, attribution(run, model, draws));
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }

  private Attribution attribution(ModelRun run, ResolvedMixModel model, PosteriorDraws draws) {
    Batch batch = new Batch(executor, ProgressListener.NONE);
    return ShapleyAttribution.of(
        new PlanningDraws(model, draws, draws.count(), batch),
        ShapleyAttribution.best(model),
        LastClick.over(model, current.of(run.brand(), model.spec())),
        run.report().sampling().settings().seed(),
        batch);
  }
}

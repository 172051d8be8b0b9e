package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Recent;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.RunReference;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/**
 * Measures how near a budget came to its best mix over the last thirteen weeks a run saw. It takes
 * seconds; what runs said last is kept, since a run never says anything else.
 */
public final class MeasureBudgetEfficiency {

  private static final int KEPT = 64;

  /** How it ended. */
  public sealed interface Outcome {

    /** How near it came. */
    record Measured(ModelRun run, BudgetEfficiency efficiency) implements Outcome {}

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private record Key(UUID run, PaybackWindow payback) {}

  private final RestoreRun restore;
  private final ExecutorService executor;
  private final Recent<Key, BudgetEfficiency> kept = new Recent<>(KEPT);

  /**
   * @param executor does the work
   */
  public MeasureBudgetEfficiency(RestoreRun restore, ExecutorService executor) {
    this.restore = restore;
    this.executor = executor;
  }

  /** Asks a run; only what comes back within {@code payback} counts. */
  public Outcome measure(ModelRun run, PaybackWindow payback) {
    Key key = new Key(run.id(), payback);
    Optional<BudgetEfficiency> before = kept.find(key);
    if (before.isPresent()) {
      return new Outcome.Measured(run, before.get());
    }
    return switch (restore.restore(run.brand(), new RunReference.ById(run.id()))) {
      case RestoreRun.Outcome.Restored(var _, var model, var draws) -> {
        BudgetEfficiency measured =
            BudgetEfficiency.of(model, draws, payback, new Batch(executor, ProgressListener.NONE));
        yield new Outcome.Measured(run, kept.keep(key, measured));
      }
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }
}

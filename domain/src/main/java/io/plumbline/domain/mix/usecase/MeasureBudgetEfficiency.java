package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Recent;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.RunReference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/**
 * Measures how near a budget came to its best mix over the last thirteen weeks a run saw, and over
 * those before. Each span takes seconds; what runs said last is kept, since a run never says
 * anything else.
 */
public final class MeasureBudgetEfficiency {

  private static final int KEPT = 64;

  /** How it ended. */
  public sealed interface Outcome {

    /** How near it came, span by span, oldest first. */
    record Measured(ModelRun run, List<BudgetEfficiency> spans) implements Outcome {

      public Measured {
        spans = List.copyOf(spans);
      }

      /** Returns how near it came in the last thirteen weeks. */
      public BudgetEfficiency last() {
        return spans.getLast();
      }
    }

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private record Key(UUID run, PaybackWindow payback, int spans) {}

  private final RestoreRun restore;
  private final ExecutorService executor;
  private final Recent<Key, List<BudgetEfficiency>> kept = new Recent<>(KEPT);

  /**
   * @param executor does the work
   */
  public MeasureBudgetEfficiency(RestoreRun restore, ExecutorService executor) {
    this.restore = restore;
    this.executor = executor;
  }

  /**
   * Asks a run; only what comes back within {@code payback} counts.
   *
   * @param spans of thirteen weeks, at most; 1 for the last alone
   */
  public Outcome measure(ModelRun run, PaybackWindow payback, int spans) {
    Key key = new Key(run.id(), payback, spans);
    Optional<List<BudgetEfficiency>> before = kept.find(key);
    if (before.isPresent()) {
      return new Outcome.Measured(run, before.get());
    }
    return switch (restore.restore(run.brand(), new RunReference.ById(run.id()))) {
      case RestoreRun.Outcome.Restored(var _, var model, var draws) -> {
        List<BudgetEfficiency> measured =
            BudgetEfficiency.course(
                model, draws, payback, spans, new Batch(executor, ProgressListener.NONE));
        yield new Outcome.Measured(run, kept.keep(key, measured));
      }
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }
}

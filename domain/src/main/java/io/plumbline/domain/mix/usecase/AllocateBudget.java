package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.AllocationQuestion;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import java.util.concurrent.ExecutorService;

/** Finds the best allocation of a budget from a stored run. */
public final class AllocateBudget {

  /** How it ended. */
  public sealed interface Outcome {

    /** What the run answers. */
    record Answered(ModelRun run, AllocationQuestion.Answer answer) implements Outcome {}

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private final RestoreRun restore;
  private final HolidayCalendar holidays;
  private final ExecutorService executor;

  /**
   * @param executor does the work
   */
  public AllocateBudget(RestoreRun restore, HolidayCalendar holidays, ExecutorService executor) {
    this.restore = restore;
    this.holidays = holidays;
    this.executor = executor;
  }

  /** Asks the brand's run. */
  public Outcome allocate(BrandId brand, RunReference reference, AllocationQuestion question) {
    return switch (restore.restore(brand, reference)) {
      case RestoreRun.Outcome.Restored(var run, var model, var draws) ->
          new Outcome.Answered(
              run,
              question.answer(model, draws, holidays, new Batch(executor, ProgressListener.NONE)));
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }
}

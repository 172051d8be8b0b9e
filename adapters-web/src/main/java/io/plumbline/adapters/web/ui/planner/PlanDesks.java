package io.plumbline.adapters.web.ui.planner;

import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.planning.PresetScenarios.PresetScenario;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Opens plan desks and looks for their presets behind the pages' backs: both take seconds. Presets
 * are looked for once a desk, however many windows show it.
 */
public final class PlanDesks {

  private static final long REST = 1200;

  private final OpenPlanDesk openPlanDesk;
  private final Executor behind;
  private final Map<PlanDesk, CompletableFuture<List<PresetScenario>>> presets =
      new WeakHashMap<>();

  /**
   * @param behind does what takes long
   */
  public PlanDesks(OpenPlanDesk openPlanDesk, Executor behind) {
    this.openPlanDesk = openPlanDesk;
    this.behind = behind;
  }

  /** Opens a run for planning. */
  CompletableFuture<OpenPlanDesk.Outcome> open(OpenPlanDesk.Question question) {
    return CompletableFuture.supplyAsync(() -> openPlanDesk.open(question), behind);
  }

  /** Returns the presets of a desk; a search that failed is begun anew. */
  CompletableFuture<List<PresetScenario>> presets(PlanDesk desk) {
    synchronized (presets) {
      CompletableFuture<List<PresetScenario>> known = presets.get(desk);
      if (known == null || known.isCompletedExceptionally()) {
        known = CompletableFuture.supplyAsync(desk::presets, behind);
        presets.put(desk, known);
      }
      return known;
    }
  }

  /** Does something that takes seconds. */
  <T> CompletableFuture<T> behind(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, behind);
  }

  /** Does {@code work} once the hands have rested for a moment. */
  void later(Runnable work) {
    CompletableFuture.delayedExecutor(REST, TimeUnit.MILLISECONDS, behind).execute(work);
  }

  /** Returns a line for questions of one window. */
  LatestOnly line() {
    return new LatestOnly(behind);
  }
}

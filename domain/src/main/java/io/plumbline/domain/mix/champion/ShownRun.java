package io.plumbline.domain.mix.champion;

import io.plumbline.domain.mix.ModelRun;
import org.jspecify.annotations.Nullable;

/** The run that pages show for a brand, and why this one. */
public sealed interface ShownRun {

  /** Returns the run. */
  ModelRun run();

  /**
   * Two people agreed on it.
   *
   * @param newest the newest run's label, where that is another; nobody has agreed on it yet
   */
  record Champion(ModelRun run, Promotion.Approved promotion, @Nullable String newest)
      implements ShownRun {}

  /** There is no champion yet, so it is the newest. */
  record Latest(ModelRun run) implements ShownRun {}
}

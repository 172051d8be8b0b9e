package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead reads first.
 *
 * @param criteria what the verdict rests on; empty without a model
 * @param shown the run the brand stands on, and why that one; absent if nothing is fitted
 */
public record HomeSummary(Verdict verdict, List<Criterion> criteria, @Nullable ShownRun shown) {

  public HomeSummary {
    criteria = List.copyOf(criteria);
  }

  /** Returns the run the brand stands on; absent if nothing is fitted. */
  public @Nullable ModelRun run() {
    return shown == null ? null : shown.run();
  }
}

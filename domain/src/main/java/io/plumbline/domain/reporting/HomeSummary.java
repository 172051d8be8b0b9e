package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.ModelRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead reads first.
 *
 * @param criteria what the verdict rests on; empty without a model
 * @param run the newest fitted model; absent if there is none
 */
public record HomeSummary(Verdict verdict, List<Criterion> criteria, @Nullable ModelRun run) {

  public HomeSummary {
    criteria = List.copyOf(criteria);
  }
}

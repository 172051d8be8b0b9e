package io.plumbline.adapters.web.rest.change;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.change.ObservedOutcome;
import org.jspecify.annotations.Nullable;

/** What came of a move: the promise, corrected by what was observed. */
public record ObservedJson(
    int days,
    double actual,
    EstimateJson effect,
    EstimateJson lift,
    @Nullable EstimateJson perMoney,
    double improvement) {

  static ObservedJson from(ObservedOutcome observed) {
    return new ObservedJson(
        observed.days(),
        observed.actual(),
        EstimateJson.of(observed.effect()),
        EstimateJson.of(observed.lift()),
        EstimateJson.from(observed.perMoney()),
        observed.improvement().value());
  }
}

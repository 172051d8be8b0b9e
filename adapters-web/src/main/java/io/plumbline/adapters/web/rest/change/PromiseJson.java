package io.plumbline.adapters.web.rest.change;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.change.PromisedPeriod;
import java.time.LocalDate;
import java.util.List;

/** What a move is promised to bring while it is watched, in the KPI's own unit. */
public record PromiseJson(
    List<Period> periods,
    EstimateJson shortTotal,
    EstimateJson longTotal,
    EstimateJson without,
    EstimateJson lift) {

  /** A day or a week of the band. */
  public record Period(LocalDate first, int days, EstimateJson outcome) {

    static Period from(PromisedPeriod period) {
      return new Period(period.first(), period.days(), EstimateJson.of(period.outcome()));
    }
  }

  static PromiseJson from(PromisedOutcome promised) {
    return new PromiseJson(
        promised.periods().stream().map(Period::from).toList(),
        EstimateJson.of(promised.shortTotal()),
        EstimateJson.of(promised.longTotal()),
        EstimateJson.of(promised.without()),
        EstimateJson.of(promised.lift()));
  }
}

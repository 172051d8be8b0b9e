package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.programme.PeriodTerms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planning period is to be.
 *
 * @param revision of a period that changes, as it was read
 */
public record NewPeriod(
    @Nullable Long revision,
    @Nullable String name,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable List<PeriodJson.Metric> metrics,
    @Nullable Long budgetCents,
    @Nullable Long floorCents,
    @Nullable Long ceilingCents) {

  /**
   * Returns the terms, which may be wrong still.
   *
   * @throws IllegalArgumentException if a day is missing or a metric cannot be
   */
  PeriodTerms terms() {
    if (first == null || last == null) {
      throw new IllegalArgumentException("A period has a first and a last day.");
    }
    return new PeriodTerms(
        name == null ? "" : name,
        first,
        last,
        (metrics == null ? List.<PeriodJson.Metric>of() : metrics)
            .stream().map(PeriodJson.Metric::metric).toList(),
        budgetCents == null ? 0 : budgetCents,
        floorCents,
        ceilingCents);
  }
}

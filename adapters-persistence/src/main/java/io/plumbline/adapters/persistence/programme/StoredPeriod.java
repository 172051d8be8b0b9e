package io.plumbline.adapters.persistence.programme;

import io.plumbline.adapters.persistence.generated.tables.records.PlanningPeriodRecord;
import io.plumbline.domain.programme.PeriodTerms;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.SuccessMetric;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** A planning period in its columns; the metrics side by side in three arrays. */
final class StoredPeriod {

  private StoredPeriod() {}

  static PlanningPeriodRecord write(PlanningPeriod period, long sequence) {
    PeriodTerms terms = period.terms();
    List<SuccessMetric> metrics = terms.metrics();
    return new PlanningPeriodRecord(
        period.brand(),
        period.id(),
        terms.name(),
        terms.first(),
        terms.last(),
        metrics.stream().map(one -> one.kind().name()).toArray(String[]::new),
        metrics.stream().map(SuccessMetric::target).toArray(BigDecimal[]::new),
        metrics.stream().map(SuccessMetric::unit).toArray(String[]::new),
        terms.budgetCents(),
        terms.floorCents(),
        terms.ceilingCents(),
        sequence);
  }

  static PlanningPeriod read(PlanningPeriodRecord row) {
    return new PlanningPeriod(
        row.getBrand(),
        row.getId(),
        new PeriodTerms(
            row.getName(),
            row.getFirstDay(),
            row.getLastDay(),
            IntStream.range(0, row.getMetricKinds().length).mapToObj(i -> metric(row, i)).toList(),
            row.getBudgetCents(),
            row.getFloorCents(),
            row.getCeilingCents()));
  }

  private static SuccessMetric metric(PlanningPeriodRecord row, int i) {
    return new SuccessMetric(
        SuccessMetric.Kind.valueOf(row.getMetricKinds()[i]),
        row.getMetricTargets()[i],
        row.getMetricUnits()[i]);
  }
}

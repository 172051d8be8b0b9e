package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.SuccessMetric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A planning period.
 *
 * @param revision what to send along with a change of it
 * @param open whether today lies in it
 * @param budgetCents the total that may be planned, in whole cents of the brand's currency
 */
@Schema(name = "PlanningPeriodJson")
public record PeriodJson(
    UUID id,
    long revision,
    boolean open,
    String name,
    LocalDate first,
    LocalDate last,
    List<Metric> metrics,
    long budgetCents,
    @Nullable Long floorCents,
    @Nullable Long ceilingCents,
    String setBy,
    Instant setAt) {

  /** What the period is to reach: kind outcome, roas, marginal-roas or cost-per-outcome. */
  @Schema(name = "SuccessMetricJson")
  public record Metric(@Nullable String kind, @Nullable BigDecimal target, @Nullable String unit) {

    static Metric from(SuccessMetric metric) {
      return new Metric(metric.kind().key(), metric.target(), metric.unit());
    }

    SuccessMetric metric() {
      if (kind == null || target == null || unit == null) {
        throw new IllegalArgumentException("A metric has a kind, a target and a unit.");
      }
      return new SuccessMetric(
          SuccessMetric.Kind.named(kind)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "A metric is outcome, roas, marginal-roas or cost-per-outcome.")),
          target,
          unit);
    }
  }

  public PeriodJson {
    metrics = List.copyOf(metrics);
  }

  static PeriodJson from(Kept<PlanningPeriod> kept, LocalDate today) {
    var terms = kept.value().terms();
    return new PeriodJson(
        kept.value().id(),
        kept.revision(),
        terms.holds(today),
        terms.name(),
        terms.first(),
        terms.last(),
        terms.metrics().stream().map(Metric::from).toList(),
        terms.budgetCents(),
        terms.floorCents(),
        terms.ceilingCents(),
        kept.by().name(),
        kept.at());
  }
}

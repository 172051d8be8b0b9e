package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.experiment.Sent.named;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.Alternative;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a result was read out of; what is left out is as it was planned.
 *
 * @param data where the numbers are from: a hash, a batch
 */
public record ScopeJson(
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable List<String> treated,
    @Nullable List<String> control,
    @Nullable String kpi,
    @Nullable String alternative,
    @Nullable String data) {

  static ScopeJson from(ReadoutScope scope) {
    return new ScopeJson(
        scope.first(),
        scope.last(),
        TestPlanJson.names(scope.treated()),
        TestPlanJson.names(scope.control()),
        scope.kpi(),
        scope.alternative().name(),
        scope.data());
  }

  /**
   * Returns the scope.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   */
  ReadoutScope scope(TestPlan plan) {
    return new ReadoutScope(
        Objects.requireNonNullElse(first, plan.first()),
        Objects.requireNonNullElse(last, plan.last()),
        treated == null ? plan.treated() : TestPlanJson.geos(treated),
        control == null ? plan.control() : TestPlanJson.geos(control),
        Objects.requireNonNullElse(kpi, plan.kpi()),
        alternative == null
            ? plan.alternative()
            : named(Alternative.class, "scope.alternative", alternative),
        needed("scope.data", data));
  }
}

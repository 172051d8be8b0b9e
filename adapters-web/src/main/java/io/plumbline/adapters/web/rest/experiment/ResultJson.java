package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Numbers.finite;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.shared.Probability;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a test found.
 *
 * @param estimate the incremental outcome, in the KPI's unit
 * @param lower left out where the interval is open downwards
 * @param upper left out where it is open upwards
 * @param spendChange what was spent more, in money; left out for 0
 * @param significant whether zero lies outside of the interval; not read
 */
public record ResultJson(
    @Nullable Double estimate,
    @Nullable Double standardError,
    @Nullable Double lower,
    @Nullable Double upper,
    @Nullable Double level,
    @Nullable Double pValue,
    @Nullable Double lift,
    @Nullable Double spendChange,
    @Nullable String method,
    @Nullable String checks,
    @Nullable Boolean significant) {

  static ResultJson from(ExperimentResult result) {
    return new ResultJson(
        result.estimate(),
        result.standardError(),
        finite(result.lower()),
        finite(result.upper()),
        result.level().value(),
        result.pValue(),
        result.lift(),
        result.spendChange(),
        result.method(),
        result.checks(),
        result.significant());
  }

  /**
   * Returns the result.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   */
  ExperimentResult result() {
    return new ExperimentResult(
        needed("result.estimate", estimate),
        needed("result.standard_error", standardError),
        Objects.requireNonNullElse(lower, Double.NEGATIVE_INFINITY),
        Objects.requireNonNullElse(upper, Double.POSITIVE_INFINITY),
        new Probability(needed("result.level", level)),
        needed("result.p_value", pValue),
        needed("result.lift", lift),
        Objects.requireNonNullElse(spendChange, 0.0),
        needed("result.method", method),
        Objects.requireNonNullElse(checks, ""));
  }
}

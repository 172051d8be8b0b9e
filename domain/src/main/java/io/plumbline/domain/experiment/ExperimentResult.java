package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Probability;

/**
 * What a test found, as its readout tells.
 *
 * @param estimate the incremental outcome over the test, in the KPI's unit
 * @param standardError of the estimate; positive
 * @param lower what the interval reaches down to; minus infinity where that side is open
 * @param upper what it reaches up to; plus infinity where that side is open
 * @param level of the interval
 * @param pValue in [0, 1]
 * @param lift the estimate as a part of what would have been without
 * @param spendChange what was spent more, in money; 0 if none or unknown
 * @param method the estimator's name
 * @param checks what its checks said
 */
public record ExperimentResult(
    double estimate,
    double standardError,
    double lower,
    double upper,
    Probability level,
    double pValue,
    double lift,
    double spendChange,
    String method,
    String checks) {

  public ExperimentResult {
    that(Double.isFinite(estimate), "The estimate (%s) must be a number.", estimate);
    that(
        standardError > 0 && Double.isFinite(standardError),
        "The standard error (%s) must be positive.",
        standardError);
    that(
        lower <= estimate && estimate <= upper,
        "The interval (%s to %s) must hold the estimate (%s).",
        lower,
        upper,
        estimate);
    that(
        lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY,
        "An interval is open downwards or upwards, not the other way.");
    that(pValue >= 0 && pValue <= 1, "A p-value (%s) lies in [0, 1].", pValue);
    that(Double.isFinite(lift), "The lift (%s) must be a number.", lift);
    that(Double.isFinite(spendChange), "The spend change (%s) must be a number.", spendChange);
    that(
        !method.isBlank() && method.length() <= 200,
        "The method has 1 to 200 characters; it has %s.",
        method.length());
    that(checks.length() <= 4000, "The checks have at most 4000 characters.");
  }

  /** Returns whether zero lies outside of the interval. */
  public boolean significant() {
    return lower > 0 || upper < 0;
  }
}

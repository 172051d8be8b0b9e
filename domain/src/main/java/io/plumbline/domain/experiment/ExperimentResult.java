package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Check;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.experiment.readout.Readout;
import io.plumbline.domain.shared.Probability;
import java.util.Comparator;
import java.util.stream.Collectors;

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

  private static final int LONGEST = 4000;

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
    that(checks.length() <= LONGEST, "The checks have at most %s characters.", LONGEST);
  }

  /** Returns what a readout out of the data puts on record, doubts first. */
  public static ExperimentResult of(Readout readout, double alpha) {
    Effect effect = readout.effect();
    LiftInterval interval = effect.incrementalInterval(alpha);
    String checks =
        readout.checks().stream()
            .sorted(Comparator.comparing(Check::passed))
            .map(
                check ->
                    "%s: %s, %s"
                        .formatted(
                            check.name(),
                            check.passed() ? "passes" : "gives reason for doubt",
                            check.found()))
            .collect(Collectors.joining("\n"));
    return new ExperimentResult(
        effect.incremental(),
        effect.incrementalError(),
        interval.lower(),
        interval.upper(),
        new Probability(1 - alpha),
        effect.lift().pValue(),
        effect.lift().estimate(),
        readout.incrementalReturn().map(one -> one.spendChange()).orElse(0.0),
        effect.method().label(),
        checks.substring(0, Math.min(checks.length(), LONGEST)));
  }

  /** Returns whether zero lies outside of the interval. */
  public boolean significant() {
    return lower > 0 || upper < 0;
  }
}

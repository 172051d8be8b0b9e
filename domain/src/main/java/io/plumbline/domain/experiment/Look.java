package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A look at a test while it runs.
 *
 * @param through the last day it has seen
 * @param day which day of the test that is, from 1
 * @param planned whether the plan of looks has it; a look it does not have only peeks, and proves
 *     nothing
 * @param estimate the incremental outcome so far, in the KPI's unit
 * @param lower what the interval valid at this look reaches down to
 * @param upper what it reaches up to
 * @param bound what the estimate was held to; absent where somebody entered the look
 */
public record Look(
    LocalDate through,
    int day,
    boolean planned,
    double estimate,
    double standardError,
    double lower,
    double upper,
    Verdict verdict,
    String note,
    @Nullable Bound bound) {

  /**
   * What the plan asks of an estimate before it counts.
   *
   * @param lift the effect so far, as a part of the outcome
   * @param spent of the chance of a false alarm, this look included
   * @param statistic the estimate in standard errors, on the scale that is compared
   * @param boundary what it must reach, in size; infinite where nothing was left to spend
   */
  public record Bound(double lift, double spent, double statistic, double boundary) {}

  /** What it says. Names are kept in the ledger: never rename. */
  public enum Verdict {
    CONTINUE,
    SIGNIFICANT,
    FUTILE
  }

  public Look {
    that(day >= 1, "The first day of a test is 1, not %s.", day);
    that(standardError > 0, "The standard error (%s) must be positive.", standardError);
    that(
        lower <= estimate && estimate <= upper,
        "The interval (%s to %s) must hold the estimate (%s).",
        lower,
        upper,
        estimate);
    that(note.length() <= 1000, "A note has at most 1000 characters.");
  }

  /** Returns whether the test may end by this look, as it was planned. */
  public boolean ends() {
    return planned && verdict != Verdict.CONTINUE;
  }
}

package io.plumbline.domain.experiment.monitor;

import io.plumbline.domain.experiment.readout.LiftInterval;

/**
 * One look at a running test.
 *
 * @param day after how many periods of the test
 * @param planned whether the plan names it
 * @param part of the planned end's information that had come
 * @param spent of alpha, this look included; all of it in an open-ended test
 * @param estimate the lift so far, as a part
 * @param boundary what the standardised estimate must reach; infinity where nothing was left to
 *     spend
 * @param known what it would have to reach were the spread known
 * @param statistic the standardised estimate
 * @param interval of the lift; holds at every look at once
 */
public record Look(
    int day,
    boolean planned,
    double part,
    double spent,
    double estimate,
    double boundary,
    double known,
    double statistic,
    LiftInterval interval,
    Verdict verdict,
    String reason) {

  /** What follows from a look. */
  public enum Verdict {
    CONTINUE,
    SIGNIFICANT,
    FUTILE
  }
}

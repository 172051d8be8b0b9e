package io.plumbline.domain.mix.planning;

import java.util.List;

/**
 * A plan laid over a frame: the exposure it buys, which is the same in every draw.
 *
 * @param exposures by channel: history, planned periods, run-out, time-major
 */
@SuppressWarnings("ArrayRecordComponent") // tables; compared by nobody
public record LaidPlan(double[][] exposures, List<ControlShift> shifts) {

  /** Lays a plan. */
  public static LaidPlan of(PlanFrame frame, SpendPlan plan) {
    double[][] exposures = new double[plan.spend().length][];
    for (int m = 0; m < exposures.length; m++) {
      exposures[m] = frame.exposure(m, plan.spend()[m]);
    }
    return new LaidPlan(exposures, plan.shifts());
  }
}

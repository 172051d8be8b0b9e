package io.plumbline.domain.mix.planning;

import java.util.List;

/**
 * What to optimise.
 *
 * @param limits what channels have to keep to; without any a channel may spend all or nothing
 * @param caps how far and fast one may move
 */
public record AllocationRequest(
    AllocationGoal goal, RiskMeasure measure, List<SpendLimit> limits, MoveCaps caps) {

  public AllocationRequest {
    limits = List.copyOf(limits);
  }

  /** The best mean outcome for a budget. */
  public static AllocationRequest budget(double money, List<SpendLimit> limits) {
    return new AllocationRequest(
        new AllocationGoal.Budget(money), RiskMeasure.MEAN, limits, MoveCaps.DEFAULT);
  }
}

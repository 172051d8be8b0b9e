package io.plumbline.domain.mix.planning;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a channel's money works. All but the last two count only what comes back within the
 * payback window.
 *
 * @param spend over the planned periods
 * @param marginalRoi what the next unit of money brings, laid as all of it is
 * @param marginalCac what the next one of the KPI costs
 * @param cost what one of the KPI costs on average, by position on the curve
 * @param headroom how much more could be spent until the next unit brings the break-even return;
 *     negative where it already brings less. Absent where no break-even is known
 * @param wasted the part of the spend beyond that point
 * @param payback which part of what it brings comes within the window
 * @param reachEfficiency people reached in a period, counted once each, for a unit of money; absent
 *     where reach is not measured
 */
public record ChannelEfficiency(
    ChannelId channel,
    double spend,
    Estimate marginalRoi,
    Estimate marginalCac,
    List<CostPoint> cost,
    @Nullable Estimate headroom,
    @Nullable Estimate wasted,
    Estimate payback,
    @Nullable Double reachEfficiency) {

  /**
   * A place on the curve.
   *
   * @param multiplier of the spend there is
   */
  public record CostPoint(double multiplier, Estimate cost, Estimate marginalRoi) {}

  public ChannelEfficiency {
    cost = List.copyOf(cost);
  }
}

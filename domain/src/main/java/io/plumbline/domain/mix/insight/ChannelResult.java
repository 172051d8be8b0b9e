package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a channel did over the modelled window.
 *
 * @param spend what was spent, in money
 * @param contribution outcome with the plan as it was less outcome with this channel off
 * @param contributionShare contribution as a part of the actual outcome
 * @param roi contribution per unit of spend; absent without spend
 * @param marginalRoi return of 1 % more spend in every period, per unit of that spend
 * @param marginalWithin the same by lag: what is back in the period of the spend, with the one
 *     after, and so on while later ones still add to it; empty where it was not told
 * @param costPerIncrementalKpi spend per unit of contribution
 * @param carryoverShare the part of the contribution that comes after the period of the spend
 * @param parameters the inferred parameters: {@code alpha}, {@code half_saturation_spend}, {@code
 *     slope}
 * @param averageSpend mean spend of a period with spend
 * @param highestSpend highest spend of a period
 * @param responseCurve contribution over multiples of the spend, from 0 upwards
 */
public record ChannelResult(
    ChannelId channel,
    double spend,
    Estimate contribution,
    Estimate contributionShare,
    @Nullable Estimate roi,
    @Nullable Estimate marginalRoi,
    List<Estimate> marginalWithin,
    @Nullable Estimate costPerIncrementalKpi,
    Estimate carryoverShare,
    Map<String, Estimate> parameters,
    double averageSpend,
    double highestSpend,
    List<CurvePoint> responseCurve) {

  public ChannelResult {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    responseCurve = List.copyOf(responseCurve);
    marginalWithin = List.copyOf(marginalWithin);
  }

  /** Returns the same with only those marginal returns that are back after so many periods. */
  public ChannelResult within(int lag) {
    return lag >= marginalWithin.size()
        ? this
        : new ChannelResult(
            channel,
            spend,
            contribution,
            contributionShare,
            roi,
            marginalWithin.get(lag),
            marginalWithin,
            costPerIncrementalKpi,
            carryoverShare,
            parameters,
            averageSpend,
            highestSpend,
            responseCurve);
  }
}

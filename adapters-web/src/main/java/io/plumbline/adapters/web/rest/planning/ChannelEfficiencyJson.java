package io.plumbline.adapters.web.rest.planning;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well a channel's money works; the fields are those of {@code plumbline optimize}. */
public record ChannelEfficiencyJson(
    String name,
    double spend,
    EstimateJson marginalRoi,
    EstimateJson marginalCac,
    @Nullable EstimateJson headroom,
    @Nullable EstimateJson wastedShare,
    EstimateJson paybackShare,
    @Nullable Double reachPerMoney,
    List<CostJson> costPerKpi) {

  /** What one of the KPI costs at a multiple of the spend there is. */
  public record CostJson(double multiplier, EstimateJson cost, EstimateJson marginalRoi) {

    static CostJson from(ChannelEfficiency.CostPoint point) {
      return new CostJson(
          point.multiplier(), EstimateJson.of(point.cost()), EstimateJson.of(point.marginalRoi()));
    }
  }

  static ChannelEfficiencyJson from(ChannelEfficiency measure) {
    return new ChannelEfficiencyJson(
        measure.channel().value(),
        measure.spend(),
        EstimateJson.of(measure.marginalRoi()),
        EstimateJson.of(measure.marginalCac()),
        EstimateJson.from(measure.headroom()),
        EstimateJson.from(measure.wasted()),
        EstimateJson.of(measure.payback()),
        measure.reachEfficiency(),
        measure.cost().stream().map(CostJson::from).toList());
  }
}

package io.plumbline.adapters.web.rest.mix;

import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.shared.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a channel did over the modelled window, as in fit.json.
 *
 * @param calibratedBy the lift tests the channel was held to
 */
public record ChannelJson(
    String name,
    double spend,
    EstimateJson contribution,
    EstimateJson contributionShare,
    @Nullable EstimateJson roi,
    @Nullable EstimateJson marginalRoi,
    @Nullable EstimateJson costPerIncrementalKpi,
    EstimateJson carryoverShare,
    Map<String, EstimateJson> parameters,
    List<String> calibratedBy,
    double averageSpend,
    double highestSpend,
    List<Point> responseCurve) {

  /** A point of the response curve; {@code extrapolated} beyond any spend observed. */
  public record Point(
      double multiplier,
      double spend,
      EstimateJson incrementalOutcome,
      @Nullable EstimateJson marginalRoi,
      boolean extrapolated) {

    static Point from(CurvePoint point) {
      return new Point(
          point.multiplier(),
          point.spend(),
          EstimateJson.of(point.incrementalOutcome()),
          EstimateJson.from(point.marginalRoi()),
          point.extrapolated());
    }
  }

  static ChannelJson from(ChannelResult channel, List<CalibrationResult> tests) {
    return new ChannelJson(
        channel.channel().value(),
        channel.spend(),
        EstimateJson.of(channel.contribution()),
        EstimateJson.of(channel.contributionShare()),
        EstimateJson.from(channel.roi()),
        EstimateJson.from(channel.marginalRoi()),
        EstimateJson.from(channel.costPerIncrementalKpi()),
        EstimateJson.of(channel.carryoverShare()),
        parameters(channel.parameters()),
        tests.stream().map(result -> result.test().label()).toList(),
        channel.averageSpend(),
        channel.highestSpend(),
        channel.responseCurve().stream().map(Point::from).toList());
  }

  private static Map<String, EstimateJson> parameters(Map<String, Estimate> parameters) {
    Map<String, EstimateJson> json = new LinkedHashMap<>();
    parameters.forEach((name, estimate) -> json.put(name, EstimateJson.of(estimate)));
    return json;
  }
}

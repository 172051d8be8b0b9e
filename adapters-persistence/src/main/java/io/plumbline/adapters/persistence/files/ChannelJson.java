package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a channel did. */
final class ChannelJson {

  private ChannelJson() {}

  /** Writes a channel, and the tests it was held to. */
  static void write(ObjectNode node, ChannelResult channel, List<CalibrationResult> tests) {
    node.put("name", channel.channel().value());
    Fields.put(node, "spend", channel.spend());
    EstimateJson.put(node, "contribution", channel.contribution());
    EstimateJson.put(node, "contribution_share", channel.contributionShare());
    EstimateJson.put(node, "roi", channel.roi());
    EstimateJson.put(node, "marginal_roi", channel.marginalRoi());
    ArrayNode within = node.putArray("marginal_roi_by_lag");
    channel
        .marginalWithin()
        .forEach(back -> EstimateJson.write(within.addObject(), "marginal_roi_by_lag", back));
    EstimateJson.put(node, "cost_per_incremental_kpi", channel.costPerIncrementalKpi());
    EstimateJson.put(node, "carryover_share", channel.carryoverShare());
    ObjectNode parameters = node.putObject("parameters");
    channel.parameters().forEach((name, value) -> EstimateJson.put(parameters, name, value));
    ArrayNode calibratedBy = node.putArray("calibrated_by");
    tests.forEach(result -> calibratedBy.add(result.test().label()));
    Fields.put(node, "average_spend", channel.averageSpend());
    Fields.put(node, "highest_spend", channel.highestSpend());
    ArrayNode curve = node.putArray("response_curve");
    channel.responseCurve().forEach(point -> point(curve.addObject(), point));
  }

  private static void point(ObjectNode node, CurvePoint point) {
    Fields.put(node, "multiplier", point.multiplier());
    Fields.put(node, "spend", point.spend());
    EstimateJson.put(node, "incremental_outcome", point.incrementalOutcome());
    EstimateJson.put(node, "marginal_roi", point.marginalRoi());
    node.put("extrapolated", point.extrapolated());
  }

  static ChannelResult read(Fields node) {
    return new ChannelResult(
        new ChannelId(node.text("name")),
        node.number("spend"),
        EstimateJson.read(node.object("contribution")),
        EstimateJson.read(node.object("contribution_share")),
        EstimateJson.readIfAny(node, "roi"),
        EstimateJson.readIfAny(node, "marginal_roi"),
        node.listIfAny("marginal_roi_by_lag").stream().map(EstimateJson::read).toList(),
        EstimateJson.readIfAny(node, "cost_per_incremental_kpi"),
        EstimateJson.read(node.object("carryover_share")),
        parameters(node.object("parameters")),
        node.number("average_spend"),
        node.number("highest_spend"),
        node.list("response_curve").stream().map(ChannelJson::point).toList());
  }

  private static Map<String, Estimate> parameters(Fields node) {
    Map<String, Estimate> parameters = new LinkedHashMap<>();
    node.names().forEach(name -> parameters.put(name, EstimateJson.read(node.object(name))));
    return parameters;
  }

  private static CurvePoint point(Fields node) {
    return new CurvePoint(
        node.number("multiplier"),
        node.number("spend"),
        EstimateJson.read(node.object("incremental_outcome")),
        EstimateJson.readIfAny(node, "marginal_roi"),
        node.flag("extrapolated"));
  }
}

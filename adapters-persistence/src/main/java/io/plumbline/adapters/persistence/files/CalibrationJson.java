package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.CalibrationResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a lift test did to the model. */
final class CalibrationJson {

  private CalibrationJson() {}

  static void write(ObjectNode node, CalibrationResult result) {
    node.put("label", result.test().label());
    LiftTestJson.write(node.putObject("test"), result.test());
    Fields.put(node, "standard_error", result.standardError());
    Fields.put(node, "weight", result.weight());
    EstimateJson.put(node, "before", result.before());
    EstimateJson.put(node, "after", result.after());
    Fields.put(node, "disagreement", result.disagreement());
    ArrayNode channels = node.putArray("channels");
    for (CalibrationResult.Channel channel : result.channels()) {
      ObjectNode one = channels.addObject().put("name", channel.name());
      EstimateJson.put(one, "roi_before", channel.roiBefore());
      EstimateJson.put(one, "roi_after", channel.roiAfter());
    }
  }

  static CalibrationResult read(Fields node) {
    return new CalibrationResult(
        LiftTestJson.read(node.object("test")),
        node.number("standard_error"),
        node.number("weight"),
        EstimateJson.readIfAny(node, "before"),
        EstimateJson.read(node.object("after")),
        node.number("disagreement"),
        node.list("channels").stream().map(CalibrationJson::channel).toList());
  }

  private static CalibrationResult.Channel channel(Fields node) {
    return new CalibrationResult.Channel(
        node.text("name"),
        EstimateJson.readIfAny(node, "roi_before"),
        EstimateJson.read(node.object("roi_after")));
  }
}

package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.Accuracy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How close a model comes to the outcome. */
final class AccuracyJson {

  private AccuracyJson() {}

  static void write(ObjectNode node, Accuracy accuracy) {
    Fields.put(node, "r2", accuracy.r2());
    Fields.put(node, "mape", accuracy.mape());
    Fields.put(node, "wmape", accuracy.wmape());
    Fields.put(node, "coverage90", accuracy.coverage90());
    Accuracy.Holdout holdout = accuracy.holdout();
    if (holdout == null) {
      node.putNull("holdout");
      return;
    }
    ObjectNode unseen = node.putObject("holdout");
    unseen.put("periods", holdout.periods());
    Fields.put(unseen, "mape", holdout.mape());
    Fields.put(unseen, "wmape", holdout.wmape());
    Fields.put(unseen, "coverage90", holdout.coverage90());
    EstimateJson.put(unseen, "accuracy", holdout.accuracy());
  }

  static Accuracy read(Fields node) {
    return new Accuracy(
        node.number("r2"),
        node.number("mape"),
        node.number("wmape"),
        node.number("coverage90"),
        holdout(node.objectIfAny("holdout")));
  }

  private static Accuracy.@Nullable Holdout holdout(@Nullable Fields node) {
    return node == null
        ? null
        : new Accuracy.Holdout(
            node.count("periods"),
            node.number("mape"),
            node.number("wmape"),
            node.number("coverage90"),
            EstimateJson.read(node.object("accuracy")));
  }
}

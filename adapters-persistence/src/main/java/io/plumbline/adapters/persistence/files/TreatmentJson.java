package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.TreatmentResult;
import tools.jackson.databind.node.ObjectNode;

/** What a non-media treatment did. */
final class TreatmentJson {

  private TreatmentJson() {}

  static void write(ObjectNode node, TreatmentResult treatment) {
    node.put("name", treatment.name());
    EstimateJson.put(node, "contribution", treatment.contribution());
    EstimateJson.put(node, "contribution_share", treatment.contributionShare());
  }

  static TreatmentResult read(Fields node) {
    return new TreatmentResult(
        node.text("name"),
        EstimateJson.read(node.object("contribution")),
        EstimateJson.read(node.object("contribution_share")));
  }
}

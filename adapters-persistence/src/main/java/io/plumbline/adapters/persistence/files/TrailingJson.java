package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.TrailingReturn;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** What all media did in a span of periods. */
final class TrailingJson {

  private TrailingJson() {}

  static void write(ObjectNode node, TrailingReturn span) {
    node.put("last", span.last().toString());
    node.put("periods", span.periods());
    Fields.put(node, "spend", span.spend());
    EstimateJson.put(node, "contribution", span.contribution());
    EstimateJson.put(node, "roi", span.roi());
    EstimateJson.put(node, "share", span.share());
  }

  static TrailingReturn read(Fields node) {
    return new TrailingReturn(
        LocalDate.parse(node.text("last")),
        node.count("periods"),
        node.number("spend"),
        EstimateJson.read(node.object("contribution")),
        EstimateJson.read(node.object("roi")),
        EstimateJson.read(node.object("share")));
  }
}

package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import java.nio.file.Path;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The few numbers of a fit that a scheduler or a person at a terminal looks for, in one line. */
public final class FitSummaryJson {

  private FitSummaryJson() {}

  /** Returns the summary of a report that was written to {@code directory}. */
  public static String write(MixModelReport report, Path directory) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("name", report.name());
    root.put("directory", directory.toString());
    root.put("verdict", report.diagnostics().verdict().name());
    Fields.put(root, "max_rhat", report.diagnostics().maxRhat());
    Fields.put(root, "min_ess_bulk", report.diagnostics().minEssBulk());
    root.put("divergences", report.sampling().divergences());
    Fields.put(root, "wall_seconds", report.sampling().wallSeconds());
    Fields.put(root, "r2", report.accuracy().r2());
    EstimateJson.put(root, "baseline", report.baseline());
    ArrayNode channels = root.putArray("channels");
    for (ChannelResult channel : report.channels()) {
      ObjectNode node = channels.addObject();
      node.put("name", channel.channel().value());
      EstimateJson.put(node, "contribution", channel.contribution());
      EstimateJson.put(node, "roi", channel.roi());
    }
    return FitJson.MAPPER.writeValueAsString(root);
  }
}

package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.HaloResult;
import io.plumbline.domain.shared.ChannelId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What channels brought together. */
final class HaloJson {

  private HaloJson() {}

  static void write(ObjectNode node, HaloResult halo) {
    node.put("name", halo.name());
    node.put("upper", halo.upper() == null ? null : halo.upper().value());
    node.put("lower", halo.lower() == null ? null : halo.lower().value());
    EstimateJson.put(node, "strength", halo.strength());
    EstimateJson.put(node, "contribution", halo.contribution());
    EstimateJson.put(node, "contribution_share", halo.contributionShare());
  }

  static HaloResult read(Fields node) {
    return new HaloResult(
        node.text("name"),
        channel(node.textIfAny("upper")),
        channel(node.textIfAny("lower")),
        EstimateJson.readIfAny(node, "strength"),
        EstimateJson.read(node.object("contribution")),
        EstimateJson.read(node.object("contribution_share")));
  }

  private static @Nullable ChannelId channel(@Nullable String name) {
    return name == null ? null : new ChannelId(name);
  }
}

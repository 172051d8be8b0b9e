package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ChannelCredit;
import io.plumbline.domain.mix.attribution.HaloEffect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code plumbline attribute} answers. */
public final class AttributionJson {

  private AttributionJson() {}

  /** Returns the attribution of a named fit as JSON text. */
  public static String write(String name, Attribution attribution) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("name", name);
    root.put("method", attribution.method().name().toLowerCase(Locale.ROOT));
    root.put("coalitions", attribution.coalitions());
    root.put("visited", attribution.visited());
    root.put("draws", attribution.draws());
    EstimateJson.put(root, "total", attribution.total());
    Fields.put(root, "efficiency_gap", attribution.efficiencyGap());
    ArrayNode channels = root.putArray("channels");
    for (ChannelCredit credit : attribution.channels()) {
      ObjectNode node = channels.addObject();
      node.put("name", credit.channel().value());
      EstimateJson.put(node, "shapley", credit.credit());
      EstimateJson.put(node, "shapley_share", credit.share());
      EstimateJson.put(node, "contribution", credit.contribution());
      EstimateJson.put(node, "contribution_share", credit.contributionShare());
      Fields.put(node, "standard_error", credit.standardError());
      putIfAny(node, "last_click", credit.lastClick());
      putIfAny(node, "last_click_share", credit.lastClickShare());
    }
    ArrayNode halos = root.putArray("halo");
    for (HaloEffect halo : attribution.halos()) {
      ObjectNode node = halos.addObject();
      node.put("upper", halo.upper().value());
      node.put("lower", halo.lower().value());
      EstimateJson.put(node, "lift", halo.lift());
      node.put("sentence", halo.sentence());
    }
    return FitJson.pretty(root);
  }

  static void putIfAny(ObjectNode node, String name, @Nullable Double number) {
    if (number == null) {
      node.putNull(name);
    } else {
      Fields.put(node, name, number);
    }
  }
}

package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.change.shipping.LegState;
import io.plumbline.domain.change.shipping.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Where a leg goes and how far it is, as {@link DispatchJson} keeps it. */
final class LegJson {

  private LegJson() {}

  static void target(ObjectNode node, Target target) {
    switch (target) {
      case Target.Sheet _ -> node.put("gateway", "SHEET");
      case Target.Webhook(String name) -> node.put("gateway", "WEBHOOK").put("name", name);
      case Target.GoogleAds(String customer, String budget) ->
          node.put("gateway", "GOOGLE_ADS").put("customer", customer).put("budget", budget);
      case Target.Meta(String object) -> node.put("gateway", "META").put("object", object);
    }
  }

  static Target target(Fields node) {
    return switch (node.text("gateway")) {
      case "SHEET" -> new Target.Sheet();
      case "WEBHOOK" -> new Target.Webhook(node.text("name"));
      case "GOOGLE_ADS" -> new Target.GoogleAds(node.text("customer"), node.text("budget"));
      case "META" -> new Target.Meta(node.text("object"));
      default -> throw new IllegalArgumentException("No gateway is " + node.text("gateway"));
    };
  }

  static void state(ObjectNode node, LegState state) {
    switch (state) {
      case LegState.Open _ -> node.put("is", "OPEN");
      case LegState.Ready(long found) -> node.put("is", "READY").put("found", found);
      case LegState.Sent(long found, int times) ->
          node.put("is", "SENT").put("found", found).put("times", times);
      case LegState.Done(long found, String receipt, Instant at, String by) ->
          ended(node.put("is", "DONE"), found, receipt, at, by);
      case LegState.Refused(String why, Instant at, Long sent) -> {
        node.put("is", "REFUSED").put("why", why).put("at", at.toString());
        if (sent != null) {
          node.put("sent", sent);
        }
      }
      case LegState.SettingBack(long found) -> node.put("is", "SETTING_BACK").put("found", found);
      case LegState.SetBack(long found, String receipt, Instant at, String by) ->
          ended(node.put("is", "SET_BACK"), found, receipt, at, by);
      case LegState.ByHand(long found, boolean back, String why) ->
          node.put("is", "BY_HAND").put("found", found).put("back", back).put("why", why);
    }
  }

  private static void ended(
      ObjectNode node, long found, String receipt, Instant at, @Nullable String by) {
    node.put("found", found).put("receipt", receipt).put("at", at.toString()).put("by", by);
  }

  static LegState state(Fields node) {
    return switch (node.text("is")) {
      case "OPEN" -> new LegState.Open();
      case "READY" -> new LegState.Ready(node.whole("found"));
      case "SENT" -> new LegState.Sent(node.whole("found"), node.count("times"));
      case "DONE" ->
          new LegState.Done(
              node.whole("found"), node.text("receipt"), at(node), node.textIfAny("by"));
      case "REFUSED" ->
          new LegState.Refused(
              node.text("why"), at(node), node.node().has("sent") ? node.whole("sent") : null);
      case "SETTING_BACK" -> new LegState.SettingBack(node.whole("found"));
      case "SET_BACK" ->
          new LegState.SetBack(
              node.whole("found"), node.text("receipt"), at(node), node.textIfAny("by"));
      case "BY_HAND" ->
          new LegState.ByHand(node.whole("found"), node.flag("back"), node.text("why"));
      default -> throw new IllegalArgumentException("No leg is " + node.text("is"));
    };
  }

  private static Instant at(Fields node) {
    return Instant.parse(node.text("at"));
  }
}

package io.plumbline.adapters.persistence.change;

import io.plumbline.domain.change.policy.Approvers;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.policy.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule book as JSON text: the settings of each rule by name. Fields are added, never renamed. A
 * rule that came later than a text is read as every brand begins with it.
 */
final class RuleBookJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RuleBookJson() {}

  static String write(RuleBook book) {
    RuleSettings settings = RuleSettings.of(book);
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode guardrails = root.putObject("guardrails");
    settings
        .guardrails()
        .forEach(
            (rule, values) -> {
              ObjectNode node = guardrails.putObject(rule);
              values.forEach(node::put);
            });
    ArrayNode groups = root.putArray("groups");
    for (Approvers group : settings.groups()) {
      ObjectNode node = groups.addObject();
      node.put("name", group.name());
      texts(node.putArray("members"), group.members());
      if (group.limit() != null) {
        node.put("limit", group.limit());
      }
    }
    ArrayNode tiers = root.putArray("tiers");
    for (Tier tier : settings.tiers()) {
      ObjectNode node = tiers.addObject();
      node.put("from", tier.from());
      texts(node.putArray("groups"), tier.groups());
      node.put("approvals", tier.approvals());
      node.put("everyGroup", tier.everyGroup());
    }
    root.put("expiresSeconds", settings.expires().toSeconds());
    root.put("stepUpFrom", settings.stepUpFrom());
    return root.toString();
  }

  private static void texts(ArrayNode node, Iterable<String> texts) {
    texts.forEach(node::add);
  }

  /**
   * Reads the rules of a version that were written here, by this or an earlier version.
   *
   * @throws IllegalStateException if they are none
   */
  static RuleBook read(String json, int version) {
    JsonNode root = MAPPER.readTree(json);
    Map<String, SortedMap<String, String>> guardrails =
        new LinkedHashMap<>(RuleSettings.of(RuleBook.DEFAULT).guardrails());
    for (Map.Entry<String, JsonNode> rule : root.get("guardrails").properties()) {
      SortedMap<String, String> values = new TreeMap<>();
      rule.getValue()
          .properties()
          .forEach(one -> values.put(one.getKey(), one.getValue().asString()));
      guardrails.put(rule.getKey(), values);
    }
    RuleSettings settings =
        new RuleSettings(
            guardrails,
            groups(root.get("groups")),
            tiers(root.get("tiers")),
            Duration.ofSeconds(root.get("expiresSeconds").asLong()),
            root.get("stepUpFrom").asLong());
    return switch (settings.read(version)) {
      case RuleSettings.Reading.Read(RuleBook book) -> book;
      case RuleSettings.Reading.Refused(var findings) ->
          throw new IllegalStateException("Stored rules are unreadable: " + findings);
    };
  }

  private static List<Approvers> groups(JsonNode nodes) {
    List<Approvers> groups = new ArrayList<>();
    for (JsonNode node : nodes) {
      JsonNode limit = node.get("limit");
      groups.add(
          new Approvers(
              node.get("name").asString(),
              texts(node.get("members")),
              limit == null ? null : Long.valueOf(limit.asLong())));
    }
    return groups;
  }

  private static List<Tier> tiers(JsonNode nodes) {
    List<Tier> tiers = new ArrayList<>();
    for (JsonNode node : nodes) {
      tiers.add(
          new Tier(
              node.get("from").asLong(),
              texts(node.get("groups")),
              node.get("approvals").asInt(),
              node.get("everyGroup").asBoolean()));
    }
    return tiers;
  }

  private static TreeSet<String> texts(JsonNode nodes) {
    TreeSet<String> texts = new TreeSet<>();
    nodes.forEach(node -> texts.add(node.asString()));
    return texts;
  }
}

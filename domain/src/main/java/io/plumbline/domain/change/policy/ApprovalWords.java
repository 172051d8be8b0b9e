package io.plumbline.domain.change.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A policy of approvals in words, and as settings. */
final class ApprovalWords {

  private ApprovalWords() {}

  static String money(long cents) {
    return String.format(
        Locale.ROOT,
        "%s%,d.%02d",
        cents < 0 ? "-" : "",
        Math.abs(cents) / 100,
        Math.abs(cents) % 100);
  }

  static List<String> sentences(ApprovalPolicy policy) {
    List<String> sentences = new ArrayList<>();
    policy.tiers().forEach(tier -> sentences.add(sentence(policy, tier)));
    policy.groups().forEach(group -> sentences.add(sentence(group)));
    sentences.add(stepUp(policy));
    sentences.add(expires(policy));
    return sentences;
  }

  private static String sentence(ApprovalPolicy policy, Tier tier) {
    return "From %s a week moved, %s %s, other than who asks."
        .formatted(
            money(tier.from()),
            tier.approvals() == 1
                ? "one person approves:"
                : "%d people approve:".formatted(tier.approvals()),
            whom(policy, tier));
  }

  private static String whom(ApprovalPolicy policy, Tier tier) {
    if (policy.groups().isEmpty()) {
      return "any lead or admin";
    }
    String names =
        tier.groups().isEmpty()
            ? policy.groups().stream().map(Approvers::name).collect(Collectors.joining(", "))
            : String.join(", ", tier.groups());
    return (tier.everyGroup() ? "at least one of each of " : "of ") + names;
  }

  private static String sentence(Approvers group) {
    return "%s: %s, for moves of %s."
        .formatted(
            group.name(),
            String.join(", ", group.members()),
            group.limit() == null ? "any size" : "up to %s a week".formatted(money(group.limit())));
  }

  private static String stepUp(ApprovalPolicy policy) {
    return "From %s a week moved, who approves signs in anew."
        .formatted(money(policy.stepUpFrom()));
  }

  private static String expires(ApprovalPolicy policy) {
    return "A request that is not decided within %d hours lapses."
        .formatted(policy.expires().toHours());
  }

  static SortedMap<String, String> settings(ApprovalPolicy policy) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("expires.seconds", "" + policy.expires().toSeconds());
    settings.put("step-up.from", "" + policy.stepUpFrom());
    for (Approvers group : policy.groups()) {
      settings.put(
          "group " + group.name() + ".limit", group.limit() == null ? "none" : "" + group.limit());
      settings.put("group " + group.name() + ".members", String.join(" ", group.members()));
    }
    for (Tier tier : policy.tiers()) {
      settings.put("tier " + tier.from() + ".approvals", "" + tier.approvals());
      settings.put("tier " + tier.from() + ".every-group", "" + tier.everyGroup());
      settings.put("tier " + tier.from() + ".groups", String.join(",", tier.groups()));
    }
    return settings;
  }

  static List<Difference> diff(ApprovalPolicy before, ApprovalPolicy after) {
    List<Difference> differences = new ArrayList<>();
    compare(differences, "Approvals", tiers(before), tiers(after));
    compare(differences, "Group", groups(before), groups(after));
    if (before.stepUpFrom() != after.stepUpFrom()) {
      differences.add(new Difference("Signing in anew", stepUp(before), stepUp(after)));
    }
    if (!before.expires().equals(after.expires())) {
      differences.add(new Difference("Expiry", expires(before), expires(after)));
    }
    return differences;
  }

  private static SortedMap<String, String> groups(ApprovalPolicy policy) {
    return policy.groups().stream()
        .collect(
            Collectors.toMap(Approvers::name, ApprovalWords::sentence, (a, _) -> a, TreeMap::new));
  }

  private static SortedMap<Long, String> tiers(ApprovalPolicy policy) {
    return policy.tiers().stream()
        .collect(
            Collectors.toMap(
                Tier::from, tier -> sentence(policy, tier), (a, _) -> a, TreeMap::new));
  }

  private static <K extends Comparable<K>> void compare(
      List<Difference> differences,
      String what,
      SortedMap<K, String> before,
      SortedMap<K, String> after) {
    Function<SortedMap<K, String>, Function<K, String>> in =
        map -> key -> map.getOrDefault(key, "none");
    SortedSet<K> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (K key : keys) {
      String old = in.apply(before).apply(key);
      String now = in.apply(after).apply(key);
      if (!old.equals(now)) {
        differences.add(new Difference(what, old, now));
      }
    }
  }
}

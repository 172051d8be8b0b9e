package io.plumbline.domain.change.policy;

import io.plumbline.domain.guardrail.Guardrail;
import io.plumbline.domain.guardrail.GuardrailPolicy;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.shared.Finding;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rule book as people state it: every threshold by name, as text, in its unit. Pages, REST and
 * the database all speak it.
 *
 * @param guardrails by the rule's key, then by the name of a {@link Setting}; {@code waivable} is
 *     true or false
 */
public record RuleSettings(
    Map<String, SortedMap<String, String>> guardrails,
    List<Approvers> groups,
    List<Tier> tiers,
    Duration expires,
    long stepUpFrom) {

  static final String WAIVABLE = "waivable";

  /** What the settings come to. */
  public sealed interface Reading {

    /** They are a rule book. */
    record Read(RuleBook book) implements Reading {}

    /** They are none; everything that is wrong. */
    record Refused(List<Finding> findings) implements Reading {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  public RuleSettings {
    Map<String, SortedMap<String, String>> copied = new LinkedHashMap<>();
    guardrails.forEach(
        (rule, settings) ->
            copied.put(rule, Collections.unmodifiableSortedMap(new TreeMap<>(settings))));
    guardrails = Collections.unmodifiableMap(copied);
    groups = List.copyOf(groups);
    tiers = List.copyOf(tiers);
  }

  /** Returns a rule book as settings; reading them gives the book again. */
  public static RuleSettings of(RuleBook book) {
    Map<String, SortedMap<String, String>> guardrails = new LinkedHashMap<>();
    for (Guardrail guardrail : book.guardrails().guardrails()) {
      SortedMap<String, String> settings = new TreeMap<>();
      guardrail
          .settings()
          .forEach((name, value) -> settings.put(name, shown(guardrail.rule(), name, value)));
      settings.put(
          WAIVABLE, String.valueOf(book.guardrails().waivable().contains(guardrail.rule())));
      guardrails.put(guardrail.rule().key(), settings);
    }
    ApprovalPolicy approvals = book.approvals();
    return new RuleSettings(
        guardrails,
        approvals.groups(),
        approvals.tiers(),
        approvals.expires(),
        approvals.stepUpFrom());
  }

  /** A policy keeps percentages as hundredths. */
  private static String shown(Rule rule, String name, String value) {
    boolean percent =
        Setting.ALL.stream()
            .anyMatch(
                setting ->
                    setting.rule() == rule
                        && setting.unit() == Setting.Unit.PERCENT
                        && StatedGuardrails.named(setting, name));
    return percent
        ? new BigDecimal(value).movePointLeft(2).stripTrailingZeros().toPlainString()
        : value;
  }

  /** Returns the same with one threshold stated otherwise. */
  public RuleSettings with(String rule, String name, String value) {
    Map<String, SortedMap<String, String>> changed = new LinkedHashMap<>(guardrails);
    SortedMap<String, String> settings = new TreeMap<>(changed.getOrDefault(rule, new TreeMap<>()));
    settings.put(name, value);
    changed.put(rule, settings);
    return new RuleSettings(changed, groups, tiers, expires, stepUpFrom);
  }

  /** Returns the rule book of this version they make, or everything that is wrong with them. */
  public Reading read(int version) {
    List<Finding> findings = new ArrayList<>();
    StatedGuardrails stated = new StatedGuardrails(guardrails, findings);
    List<Guardrail> read = stated.guardrails();
    findings.addAll(ApprovalFindings.of(groups, tiers, expires, stepUpFrom));
    return findings.isEmpty()
        ? new Reading.Read(
            new RuleBook(
                new GuardrailPolicy(version, read, stated.waivable()),
                new ApprovalPolicy(groups, tiers, expires, stepUpFrom)))
        : new Reading.Refused(findings);
  }

  static Stream<Setting> of(Rule rule) {
    return Setting.ALL.stream().filter(setting -> setting.rule() == rule);
  }
}

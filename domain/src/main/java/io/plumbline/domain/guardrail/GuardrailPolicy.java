package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every guardrail with its threshold, as one version.
 *
 * @param version 1 and up
 * @param guardrails one for each rule
 * @param waivable the rules that two people may set aside for one request
 */
public record GuardrailPolicy(int version, List<Guardrail> guardrails, Set<Rule> waivable) {

  /** What of a policy differs in another, in words. */
  public record Difference(Rule rule, String before, String after) {
    @Override
    public String toString() {
      return "%s: %s → %s".formatted(rule.label(), before, after);
    }
  }

  /**
   * The policy a brand begins with. First move, chance of improvement and smallest effect are the
   * founders' literal numbers; docs/guardrails.md has the source of each.
   */
  public static final GuardrailPolicy DEFAULT =
      new GuardrailPolicy(
          1,
          List.of(
              new MaximumSwing(Percent.of(15), Map.of()),
              new WeeklyCap(Percent.of(5)),
              new WeeklyChannelCap(Percent.of(20)),
              new FirstMove(Percent.of(5), Percent.of(10)),
              new LearningPhaseProtection(7),
              new FreezeWindow(7, 1),
              new LikelyImprovement(Percent.of(80)),
              new SmallestDetectableEffect(Percent.of(4), 26),
              new MinimumReach(Map.of()),
              new CreativeFatigue(4),
              new InventoryCover(21),
              new DataQualityBar(80),
              new EvidenceRequired(26),
              new ContaminationGuard(0)),
          Set.of(
              Rule.SMALLEST_EFFECT,
              Rule.MINIMUM_REACH,
              Rule.CREATIVE_FATIGUE,
              Rule.INVENTORY,
              Rule.DATA_QUALITY,
              Rule.EVIDENCE));

  public GuardrailPolicy {
    that(version >= 1, "The first version of a policy is 1, not %s.", version);
    guardrails = guardrails.stream().sorted(Comparator.comparing(Guardrail::rule)).toList();
    that(
        guardrails.stream().map(Guardrail::rule).toList().equals(List.of(Rule.values())),
        "A policy has each rule once.");
    for (Rule rule : waivable) {
      that(rule.mayBeWaivable(), "The rule %s can never be waived.", rule.key());
    }
    waivable = Collections.unmodifiableSortedSet(new TreeSet<>(waivable));
  }

  /** Returns the next version, with one guardrail in place of the one of its rule. */
  public GuardrailPolicy with(Guardrail guardrail) {
    List<Guardrail> changed = new ArrayList<>(guardrails);
    changed.set(guardrail.rule().ordinal(), guardrail);
    return new GuardrailPolicy(version + 1, changed, waivable);
  }

  /** Returns the next version, in which these rules may be waived and no others. */
  public GuardrailPolicy withWaivable(Set<Rule> rules) {
    return new GuardrailPolicy(version + 1, guardrails, rules);
  }

  /** Judges a move by every rule. */
  public Verdict judge(Shift shift, List<Waiver> waivers) {
    return Verdict.of(
        guardrails.stream().map(guardrail -> judgement(guardrail, guardrail.judge(shift))).toList(),
        waivers);
  }

  private Judgement judgement(Guardrail guardrail, Judged judged) {
    return new Judgement(
        guardrail.rule(),
        version,
        judged.standing(),
        waivable.contains(guardrail.rule()),
        judged.inputs(),
        judged.judged(),
        guardrail.threshold(),
        judged.sentence());
  }

  /** Returns the whole policy in plain English, a sentence for each rule. */
  public List<String> sentences() {
    return guardrails.stream()
        .map(guardrail -> guardrail.sentence() + " " + waiving(guardrail.rule()))
        .toList();
  }

  private String waiving(Rule rule) {
    return waivable.contains(rule)
        ? "Two people may waive it for one request, with a reason."
        : "It cannot be waived.";
  }

  /** Returns what becomes of each rule that differs in {@code next}. */
  public List<Difference> diff(GuardrailPolicy next) {
    List<Difference> differences = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      Guardrail before = guardrails.get(rule.ordinal());
      Guardrail after = next.guardrails.get(rule.ordinal());
      if (!before.settings().equals(after.settings())) {
        differences.add(new Difference(rule, before.sentence(), after.sentence()));
      }
      if (waivable.contains(rule) != next.waivable.contains(rule)) {
        differences.add(new Difference(rule, waiving(rule), next.waiving(rule)));
      }
    }
    return differences;
  }

  /** Returns the policy as the one text that is hashed: a line a setting, rules in their order. */
  public String canonical() {
    StringBuilder text = new StringBuilder("guardrails 1\nversion=").append(version).append('\n');
    for (Guardrail guardrail : guardrails) {
      String key = guardrail.rule().key();
      guardrail
          .settings()
          .forEach(
              (name, value) ->
                  text.append(key)
                      .append('.')
                      .append(escaped(name))
                      .append('=')
                      .append(value)
                      .append('\n'));
      text.append(key)
          .append(".waivable=")
          .append(waivable.contains(guardrail.rule()))
          .append('\n');
    }
    return text.toString();
  }

  /** A channel's name may hold what separates here. */
  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=");
  }
}

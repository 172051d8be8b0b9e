package io.plumbline.domain.change.policy;

import io.plumbline.domain.guardrail.ContaminationGuard;
import io.plumbline.domain.guardrail.CreativeFatigue;
import io.plumbline.domain.guardrail.DataQualityBar;
import io.plumbline.domain.guardrail.EvidenceRequired;
import io.plumbline.domain.guardrail.FirstMove;
import io.plumbline.domain.guardrail.FreezeWindow;
import io.plumbline.domain.guardrail.Guardrail;
import io.plumbline.domain.guardrail.InventoryCover;
import io.plumbline.domain.guardrail.LearningPhaseProtection;
import io.plumbline.domain.guardrail.LikelyImprovement;
import io.plumbline.domain.guardrail.MaximumSwing;
import io.plumbline.domain.guardrail.MinimumReach;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.SmallestDetectableEffect;
import io.plumbline.domain.guardrail.WeeklyCap;
import io.plumbline.domain.guardrail.WeeklyChannelCap;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads guardrails from their settings; what is wrong is added to the findings. */
final class StatedGuardrails {

  private static final String PREFIX = Setting.EACH_CHANNEL + " ";

  private final Map<String, SortedMap<String, String>> stated;
  private final List<Finding> findings;
  private final Set<Rule> waivable = EnumSet.noneOf(Rule.class);

  StatedGuardrails(Map<String, SortedMap<String, String>> stated, List<Finding> findings) {
    this.stated = stated;
    this.findings = findings;
  }

  static boolean named(Setting setting, String name) {
    return setting.eachChannel() ? name.startsWith(PREFIX) : setting.name().equals(name);
  }

  /** Returns the rules that are to be waivable, once the guardrails are read. */
  Set<Rule> waivable() {
    return waivable;
  }

  /** Returns the guardrails; fewer than there are rules if something is wrong. */
  List<Guardrail> guardrails() {
    for (String key : stated.keySet()) {
      if (List.of(Rule.values()).stream().noneMatch(rule -> rule.key().equals(key))) {
        add(key, "There is no rule called %s.".formatted(key), rules());
      }
    }
    List<Guardrail> read = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      int before = findings.size();
      SortedMap<String, String> settings = stated.getOrDefault(rule.key(), new TreeMap<>());
      waivable(rule, settings.get(RuleSettings.WAIVABLE));
      Map<String, BigDecimal> values = values(rule, settings);
      if (findings.size() == before && coherent(rule, values)) {
        read.add(guardrail(rule, values));
      }
    }
    return read;
  }

  private static String rules() {
    return EnumSet.allOf(Rule.class).stream().map(Rule::key).collect(Collectors.joining(", "));
  }

  private void waivable(Rule rule, @Nullable String text) {
    String place = rule.key() + "." + RuleSettings.WAIVABLE;
    if (text == null || !(text.equals("true") || text.equals("false"))) {
      add(
          place,
          text == null
              ? "It is not said whether it may be waived."
              : "%s is no answer.".formatted(text),
          "true or false");
    } else if (text.equals("true") && !rule.mayBeWaivable()) {
      add(place, "%s can never be waived.".formatted(rule.label()), "false");
    } else if (text.equals("true")) {
      waivable.add(rule);
    }
  }

  private Map<String, BigDecimal> values(Rule rule, SortedMap<String, String> settings) {
    Map<String, BigDecimal> values = new HashMap<>();
    settings.forEach(
        (name, text) -> {
          if (!name.equals(RuleSettings.WAIVABLE)) {
            RuleSettings.of(rule)
                .filter(setting -> named(setting, name))
                .findFirst()
                .ifPresentOrElse(
                    setting -> value(values, setting, name, text), () -> unknown(rule, name));
          }
        });
    RuleSettings.of(rule)
        .filter(setting -> !setting.eachChannel() && !settings.containsKey(setting.name()))
        .forEach(setting -> add(setting.key(), "It is missing.", setting.accepted()));
    return values;
  }

  private void unknown(Rule rule, String name) {
    add(
        rule.key() + "." + name,
        "%s has no setting called %s.".formatted(rule.label(), name),
        RuleSettings.of(rule)
            .map(setting -> setting.eachChannel() ? "channel NAME" : setting.name())
            .collect(Collectors.joining(", ", "", ", " + RuleSettings.WAIVABLE)));
  }

  private void value(Map<String, BigDecimal> values, Setting setting, String name, String text) {
    String place = setting.rule().key() + "." + name;
    if (setting.eachChannel() && !channel(name)) {
      add(place, "It names no channel.", "channel and a name of 1 to 80 characters");
      return;
    }
    if (!text.strip().matches("-?[0-9]{1,15}([.][0-9]{1,9})?")) {
      add(place, "'%s' is no number.".formatted(text), setting.accepted());
      return;
    }
    BigDecimal value = new BigDecimal(text.strip());
    if (setting.accepts(value)) {
      values.put(name, value);
    } else {
      add(
          place,
          "%s %s is not accepted.".formatted(text, setting.unit().words()),
          setting.accepted());
    }
  }

  private static boolean channel(String name) {
    String channel = name.substring(PREFIX.length());
    return !channel.isBlank() && channel.length() <= 80;
  }

  private boolean coherent(Rule rule, Map<String, BigDecimal> values) {
    if (rule == Rule.FIRST_MOVE && number(values, "least").compareTo(number(values, "most")) > 0) {
      add(
          "first-move.least",
          "The smallest first move is above the largest.",
          "at most %s %%".formatted(number(values, "most").toPlainString()));
      return false;
    }
    return true;
  }

  private static Guardrail guardrail(Rule rule, Map<String, BigDecimal> values) {
    return switch (rule) {
      case SWING ->
          new MaximumSwing(percent(values, "most"), channels(values, StatedGuardrails::percent));
      case WEEKLY_CAP -> new WeeklyCap(percent(values, "most"));
      case WEEKLY_CHANNEL_CAP -> new WeeklyChannelCap(percent(values, "most"));
      case FIRST_MOVE -> new FirstMove(percent(values, "least"), percent(values, "most"));
      case LEARNING_PHASE -> new LearningPhaseProtection(whole(values, "days"));
      case FREEZE_WINDOW -> new FreezeWindow(whole(values, "before"), whole(values, "after"));
      case IMPROVEMENT -> new LikelyImprovement(percent(values, "above"));
      case SMALLEST_EFFECT ->
          new SmallestDetectableEffect(percent(values, "most"), whole(values, "weeks"));
      case MINIMUM_REACH -> new MinimumReach(channels(values, BigDecimal::longValueExact));
      case CREATIVE_FATIGUE -> new CreativeFatigue(number(values, "perWeek").doubleValue());
      case INVENTORY -> new InventoryCover(whole(values, "days"));
      case DATA_QUALITY -> new DataQualityBar(whole(values, "least"));
      case EVIDENCE -> new EvidenceRequired(whole(values, "weeks"));
      case RUNNING_TEST -> new ContaminationGuard(whole(values, "after"));
    };
  }

  private static BigDecimal number(Map<String, BigDecimal> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private static int whole(Map<String, BigDecimal> values, String name) {
    return number(values, name).intValueExact();
  }

  private static Percent percent(Map<String, BigDecimal> values, String name) {
    return percent(number(values, name));
  }

  private static Percent percent(BigDecimal value) {
    return new Percent(value.movePointRight(2).intValueExact());
  }

  private static <V> Map<ChannelId, V> channels(
      Map<String, BigDecimal> values, Function<BigDecimal, V> read) {
    return values.entrySet().stream()
        .filter(one -> one.getKey().startsWith(PREFIX))
        .collect(
            Collectors.toMap(
                one -> new ChannelId(one.getKey().substring(PREFIX.length())),
                one -> read.apply(one.getValue())));
  }

  private void add(String place, String problem, String accepted) {
    findings.add(Finding.error("guardrails", Finding.Place.series(place), problem, accepted));
  }
}

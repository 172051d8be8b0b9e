package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads SCENARIO.yaml: a plan told as what it does otherwise. */
final class ScenarioReader {

  private static final Set<String> KEYS =
      Set.of("name", "run", "horizon", "payback", "plan", "operators", "trigger");

  private static final Set<String> OPERATOR =
      Set.of(
          "do", "channel", "from", "to", "percent", "factor", "plus", "value", "column", "periods",
          "after", "most");

  private static final List<String> WHAT =
      List.of("shift", "scale", "pull_forward", "set", "change", "inventory_cap");

  /** Which keys belong to what is done, besides do. */
  private static final Map<String, Set<String>> BELONG =
      Map.of(
          "shift", Set.of("from", "to", "percent", "periods", "after"),
          "scale", Set.of("channel", "factor", "periods", "after"),
          "pull_forward", Set.of("column", "periods"),
          "set", Set.of("column", "value", "periods", "after"),
          "change", Set.of("column", "factor", "plus", "periods", "after"),
          "inventory_cap", Set.of("most"));

  private static final int LONGEST = 10_000;

  private static final int LONGEST_NAME = 80;

  private static final int LONGEST_PAYBACK = 3650;

  private static final Bounds AMOUNT = new Bounds(0, true, Double.POSITIVE_INFINITY, false);

  private ScenarioReader() {}

  /** Returns the question; null, with findings, if there is none. */
  static ScenarioFormat.Reading.@Nullable Read read(Node root, FindingList findings) {
    Section section = Section.of(root, "", KEYS, findings);
    return section == null ? null : read(section);
  }

  private static ScenarioFormat.Reading.@Nullable Read read(Section section) {
    String name = section.text("name", "A name, such as more retail media.");
    List<ScenarioOperator> operators = new ArrayList<>();
    for (Section operator : section.sections("operators", OPERATOR)) {
      ScenarioOperator read = operator(operator);
      if (read != null) {
        operators.add(read);
      }
    }
    SequencedMap<ChannelId, Double> plan = plan(section);
    Integer horizon = section.has("horizon") ? section.number("horizon", 1, 1, LONGEST) : null;
    int payback = section.number("payback", PaybackWindow.DEFAULT.days(), 1, LONGEST_PAYBACK);
    ContingencyTrigger trigger = trigger(section);
    String run = section.textIfAny("run", "A run, such as R-0007.");
    return name == null
        ? null
        : new ScenarioFormat.Reading.Read(
            new ScenarioQuestion(
                new Scenario(name, operators, trigger), horizon, plan, new PaybackWindow(payback)),
            run);
  }

  private static SequencedMap<ChannelId, Double> plan(Section section) {
    SequencedMap<ChannelId, Double> plan = new LinkedHashMap<>();
    for (Section spend : section.sections("plan", Set.of("channel", "spend"))) {
      ChannelId channel = channel(spend, "channel");
      spend.require("spend", "Money a period.");
      Double money = spend.decimalIfAny("spend", AMOUNT);
      if (channel != null && money != null && plan.putIfAbsent(channel, money) != null) {
        spend.error(
            "value",
            "channel",
            "\"%s\" stands here twice.".formatted(channel),
            "One spend for each channel.");
      }
    }
    return plan;
  }

  private static @Nullable ContingencyTrigger trigger(Section section) {
    Section trigger = section.section("trigger", Set.of("below", "periods"));
    if (trigger == null) {
      return null;
    }
    trigger.require("below", "An outcome of a period.");
    return new ContingencyTrigger(
        trigger.decimal("below", 0, Bounds.ANY), trigger.number("periods", 1, 1, LONGEST));
  }

  private static @Nullable ScenarioOperator operator(Section section) {
    section.require("do", "One of: %s.".formatted(String.join(", ", WHAT)));
    String what = section.has("do") ? section.choice("do", "", WHAT) : "";
    if (what.isEmpty()) {
      return null;
    }
    strangers(section, what);
    Span span =
        new Span(
            section.number("after", 0, 0, LONGEST),
            section.has("periods") && !what.equals("pull_forward")
                ? section.number("periods", 1, 1, LONGEST)
                : Integer.MAX_VALUE);
    return switch (what) {
      case "shift" -> shift(section, span);
      case "scale" -> {
        ChannelId channel = channel(section, "channel");
        double factor = needed(section, "factor", AMOUNT);
        yield channel == null ? null : new ScenarioOperator.Scale(channel, factor, span);
      }
      case "pull_forward" -> {
        String column = section.text("column", "A treatment's column.");
        section.require("periods", "How many periods sooner.");
        int periods = section.number("periods", 1, 1, LONGEST);
        yield column == null ? null : new ScenarioOperator.PullForward(column, periods);
      }
      case "set" -> {
        String column = section.text("column", "A control's column.");
        double value = needed(section, "value", Bounds.ANY);
        yield column == null ? null : ScenarioOperator.Adjust.to(column, value, span);
      }
      case "change" -> {
        String column = section.text("column", "A control's column.");
        double factor = section.decimal("factor", 1, Bounds.ANY);
        double plus = section.decimal("plus", 0, Bounds.ANY);
        yield column == null ? null : new ScenarioOperator.Adjust(column, factor, plus, span);
      }
      case "inventory_cap" ->
          new ScenarioOperator.InventoryCap(needed(section, "most", Bounds.POSITIVE));
      default -> null;
    };
  }

  private static void strangers(Section section, String what) {
    Set<String> own = Objects.requireNonNull(BELONG.get(what));
    for (String key : OPERATOR) {
      if (section.has(key) && !key.equals("do") && !own.contains(key)) {
        section.error(
            "unknown-key",
            key,
            "\"%s\" says nothing about %s.".formatted(key, what),
            "Of %s: %s.".formatted(what, String.join(", ", new TreeSet<>(own))));
      }
    }
  }

  private static @Nullable ScenarioOperator shift(Section section, Span span) {
    ChannelId from = channel(section, "from");
    ChannelId to = channel(section, "to");
    double percent = needed(section, "percent", Bounds.POSITIVE);
    if (percent > 100) {
      section.error("value", "percent", "A channel cannot give more than all.", "At most 100.");
      return null;
    }
    if (from == null || to == null || from.equals(to)) {
      if (from != null && from.equals(to)) {
        section.error("value", "to", "A channel cannot give to itself.", "Another channel.");
      }
      return null;
    }
    return new ScenarioOperator.Shift(
        from, to, exact(section).movePointLeft(2).doubleValue(), span);
  }

  /** The percentage as it was written, so that 12.3 % is 0.123 and nothing beside it. */
  private static BigDecimal exact(Section section) {
    String written = section.numeric("percent") ? section.textAsWritten("percent") : null;
    return written == null ? BigDecimal.ONE : new BigDecimal(written.strip());
  }

  private static @Nullable ChannelId channel(Section section, String key) {
    String name = section.text(key, "A channel of the model.");
    if (name != null && name.length() > LONGEST_NAME) {
      section.error("value", key, "A channel's name is too long.", "At most 80 characters.");
      return null;
    }
    return name == null ? null : new ChannelId(name);
  }

  /** A number that must be there; 1 after telling that it is not. */
  private static double needed(Section section, String key, Bounds bounds) {
    section.require(key, bounds.inWords());
    return section.decimal(key, 1, bounds);
  }
}

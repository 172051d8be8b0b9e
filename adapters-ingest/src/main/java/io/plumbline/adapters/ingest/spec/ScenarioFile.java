package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * SCENARIO.yaml: a plan told as what it does otherwise.
 *
 * @param horizon how many of the last periods stand for those to come; absent for a year
 * @param plan what channels spend a period before anything is done; those not named spend what they
 *     did
 */
public record ScenarioFile(
    Scenario scenario, @Nullable Integer horizon, Map<ChannelId, Double> plan) {

  private static final Set<String> KEYS = Set.of("name", "horizon", "plan", "operators", "trigger");

  private static final Set<String> OPERATOR =
      Set.of(
          "do", "channel", "from", "to", "percent", "factor", "plus", "value", "column", "periods",
          "after", "most");

  private static final List<String> WHAT =
      List.of("shift", "scale", "pull_forward", "set", "change", "inventory_cap");

  private static final int LONGEST = 10_000;

  /** What reading gave. */
  public sealed interface Reading {

    /** A scenario. */
    record Read(ScenarioFile file) implements Reading {}

    /** Everything that is wrong with it. */
    record Refused(List<Finding> findings) implements Reading {}
  }

  public ScenarioFile {
    plan = Map.copyOf(plan);
  }

  /** Reads a text; {@code name} is what findings call it. */
  public static Reading read(String text, String name) {
    FindingList findings = new FindingList(name);
    Node root = YamlTree.of(text, findings);
    Section section = root == null ? null : Section.of(root, "", KEYS, findings);
    ScenarioFile file = section == null ? null : of(section);
    return file == null || findings.refused()
        ? new Reading.Refused(findings.toList())
        : new Reading.Read(file);
  }

  private static @Nullable ScenarioFile of(Section section) {
    String name = section.text("name", "A name, such as more retail media.");
    List<ScenarioOperator> operators = new ArrayList<>();
    for (Section operator : section.sections("operators", OPERATOR)) {
      ScenarioOperator read = operator(operator);
      if (read != null) {
        operators.add(read);
      }
    }
    Map<ChannelId, Double> plan = new LinkedHashMap<>();
    for (Section spend : section.sections("plan", Set.of("channel", "spend"))) {
      String channel = spend.text("channel", "A channel of the model.");
      spend.require("spend", "Money a period.");
      Double money = spend.decimalIfAny("spend", Bounds.from(0));
      if (channel != null && money != null) {
        plan.put(new ChannelId(channel), money);
      }
    }
    Integer horizon = section.has("horizon") ? section.number("horizon", 1, 1, LONGEST) : null;
    return name == null
        ? null
        : new ScenarioFile(new Scenario(name, operators, trigger(section)), horizon, plan);
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
    if (!section.has("do")) {
      return null;
    }
    Span span =
        new Span(
            section.number("after", 0, 0, LONGEST),
            section.has("periods") && !section.choice("do", "", WHAT).equals("pull_forward")
                ? section.number("periods", 1, 1, LONGEST)
                : Integer.MAX_VALUE);
    return switch (section.choice("do", "", WHAT)) {
      case "shift" -> shift(section, span);
      case "scale" -> {
        ChannelId channel = channel(section, "channel");
        double factor = needed(section, "factor", Bounds.from(0));
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
    return new ScenarioOperator.Shift(from, to, percent / 100, span);
  }

  private static @Nullable ChannelId channel(Section section, String key) {
    String name = section.text(key, "A channel of the model.");
    return name == null ? null : new ChannelId(name);
  }

  /** A number that must be there; 1 after telling that it is not. */
  private static double needed(Section section, String key, Bounds bounds) {
    section.require(key, bounds.inWords());
    return section.decimal(key, 1, bounds);
  }
}

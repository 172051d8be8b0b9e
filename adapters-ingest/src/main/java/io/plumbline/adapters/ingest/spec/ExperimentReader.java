package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.experiment.ExperimentSpec.Columns;
import io.plumbline.domain.experiment.ExperimentSpec.DesignWish;
import io.plumbline.domain.experiment.ExperimentSpec.LookWish;
import io.plumbline.domain.experiment.design.DesignRule;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.audience.Arm;
import io.plumbline.domain.experiment.readout.audience.AudienceHoldout;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads EXPERIMENT.yaml. */
final class ExperimentReader {

  private static final Set<String> KEYS =
      Set.of(
          "data",
          "date",
          "geo",
          "kpi",
          "spend",
          "assignment",
          "channel",
          "treated",
          "start",
          "end",
          "cooldown_days",
          "method",
          "alternative",
          "alpha",
          "seed",
          "carry_over",
          "block",
          "arms",
          "test_periods",
          "treated_share",
          "include",
          "exclude",
          "exclude_from_control",
          "adjacency",
          "budget",
          "cpic",
          "cut",
          "power",
          "mde",
          "cells",
          "waivers",
          "look_every",
          "open_ended",
          "worthwhile");

  private static final Set<String> ARM = Set.of("people", "conversions", "mean", "variance");
  private static final int MOST = 10_000;
  private static final Bounds SHARE = Bounds.between(0, 1);
  private static final Bounds CHANCE = new Bounds(0, false, 1, false);
  private static final String AUTO = "auto";

  private ExperimentReader() {}

  /** Returns what is asked; null, with findings, if it cannot be told. */
  static @Nullable ExperimentSpec read(Node root, FindingList findings) {
    Section section = Section.of(root, "", KEYS, findings);
    if (section == null) {
      return null;
    }
    String method = section.choice("method", AUTO, methods());
    boolean audience = method.equals(Method.AUDIENCE.label());
    Columns columns = audience ? null : columns(section, method);
    DesignWish design = design(section);
    Optional<AudienceHoldout> arms = audience ? arms(section) : Optional.empty();
    String channel = section.textIfAny("channel", "The channel that was tested.");
    ExperimentSpec spec =
        new ExperimentSpec(
            columns,
            channel == null ? null : new ChannelId(channel),
            geos(section, "treated"),
            section.day("start"),
            section.day("end"),
            section.number("cooldown_days", 0, 0, 366),
            Method.of(method),
            section.choice("alternative", Alternative.TWO_SIDED),
            section.decimal("alpha", 0.05, CHANCE),
            new Seed(section.number("seed", 1, 0, Integer.MAX_VALUE)),
            section.number("carry_over", 1, 0, MOST),
            section.has("block")
                ? OptionalInt.of(section.number("block", 1, 1, MOST))
                : OptionalInt.empty(),
            arms,
            design,
            new LookWish(
                section.number("look_every", 1, 1, MOST),
                section.flag("open_ended", false),
                section.decimalIfAny("worthwhile", Bounds.below(1))));
    return findings.refused() ? null : spec;
  }

  private static List<String> methods() {
    return Stream.concat(Stream.of(AUTO), Arrays.stream(Method.values()).map(Method::label))
        .toList();
  }

  private static @Nullable Columns columns(Section section, String method) {
    String data = section.text("data", "A CSV file: a row per geo and period.");
    String date = section.text("date", "The column with ISO dates.");
    String kpi = section.text("kpi", "The column of the outcome.");
    if (!method.equals(Method.TIME_HOLDOUT.label()) && !method.equals(Method.NATURAL.label())) {
      section.require("geo", "The column of the geo.");
    }
    if (method.equals(Method.SWITCHBACK.label())) {
      section.require("assignment", "The column that is 1 where the treatment was on, else 0.");
    }
    return data == null || date == null || kpi == null
        ? null
        : new Columns(
            data,
            date,
            section.textIfAny("geo", "The column of the geo."),
            kpi,
            section.textIfAny("spend", "The column of the spend."),
            section.textIfAny("assignment", "The column of the assignment."));
  }

  private static Optional<AudienceHoldout> arms(Section section) {
    section.require("arms", "{treated: {people, conversions}, held_out: {...}, share: 0.5}");
    Section arms = section.section("arms", Set.of("treated", "held_out", "share"));
    if (arms == null) {
      return Optional.empty();
    }
    arms.require("treated", "{people: 10000, conversions: 300}");
    arms.require("held_out", "{people: 10000, conversions: 280}");
    Arm treated = arm(arms.section("treated", ARM));
    Arm heldOut = arm(arms.section("held_out", ARM));
    double share = arms.decimal("share", 0.5, CHANCE);
    if (treated == null || heldOut == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AudienceHoldout(treated, heldOut, share));
    } catch (IllegalArgumentException no) {
      section.error(
          "value", "arms", String.valueOf(no.getMessage()), "Two arms with a positive outcome.");
      return Optional.empty();
    }
  }

  private static @Nullable Arm arm(@Nullable Section section) {
    if (section == null) {
      return null;
    }
    section.require("people", "How many people the arm has.");
    int people = section.number("people", 2, 2, Integer.MAX_VALUE);
    if (section.has("conversions")) {
      return Arm.ofCounts(people, section.number("conversions", 0, 0, people));
    }
    section.require("mean", "The mean outcome of a person; or conversions.");
    section.require("variance", "Its variance between people.");
    return new Arm(
        people,
        section.decimal("mean", 0, Bounds.ANY),
        section.decimal("variance", 0, Bounds.from(0)));
  }

  private static DesignWish design(Section section) {
    List<Double> share = numbers(section, "treated_share", SHARE, "[0.05, 0.10]");
    if (section.has("treated_share") && (share.size() != 2 || share.get(0) > share.get(1))) {
      section.error(
          "value",
          "treated_share",
          "The lowest and the highest share are expected, in this order.",
          "[0.05, 0.10]");
    }
    List<Integer> periods =
        numbers(section, "test_periods", Bounds.between(1, MOST), "[14, 28]").stream()
            .map(Double::intValue)
            .toList();
    boolean stated = share.size() == 2;
    return new DesignWish(
        periods,
        stated ? share.get(0) : 0.05,
        stated ? share.get(1) : 0.10,
        geos(section, "include"),
        geos(section, "exclude"),
        geos(section, "exclude_from_control"),
        section.textIfAny("adjacency", "A CSV file of neighbours."),
        section.decimalIfAny("budget", Bounds.POSITIVE),
        section.decimal("cpic", 1, Bounds.POSITIVE),
        section.decimalIfAny("cut", new Bounds(0, false, 1, true)),
        section.decimal("power", 0.8, CHANCE),
        section.decimal("mde", 0.04, CHANCE),
        section.number("cells", 1, 1, 20),
        waived(section));
  }

  /** The rules that are set aside, each with its reason. */
  private static Map<DesignRule, String> waived(Section section) {
    Map<DesignRule, String> waived = new EnumMap<>(DesignRule.class);
    List<String> rules = Arrays.stream(DesignRule.values()).map(DesignRule::key).toList();
    for (Section waiver : section.sections("waivers", Set.of("rule", "reason"))) {
      waiver.require("rule", "One of: %s.".formatted(String.join(", ", rules)));
      waiver.require("reason", "Why the rule is set aside.");
      String reason = waiver.textIfAny("reason", "Why the rule is set aside.");
      String key = waiver.choice("rule", rules.getFirst(), rules);
      if (reason != null && !reason.isBlank() && waiver.has("rule")) {
        DesignRule.of(key).ifPresent(rule -> waived.put(rule, reason.strip()));
      }
    }
    return waived;
  }

  private static List<Double> numbers(Section section, String key, Bounds bounds, String example) {
    List<Double> numbers = new ArrayList<>();
    for (String text : section.texts(key, example)) {
      Double number = number(text);
      if (number == null || !bounds.hold(number)) {
        section.error(
            "value",
            key,
            "\"%s\" is no such number.".formatted(text),
            bounds.inWords() + " " + example);
      } else {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException no) {
      return null;
    }
  }

  private static List<Geo> geos(Section section, String key) {
    return section.texts(key, "Names of geos.").stream().map(Geo::new).toList();
  }
}

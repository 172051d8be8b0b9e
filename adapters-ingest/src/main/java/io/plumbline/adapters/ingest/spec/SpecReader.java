package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.WindowSpec;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the tree of a specification, key by key. */
final class SpecReader {

  static final int LONGEST_NAME = 80;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

  private final String file;
  private final FindingList findings;

  SpecReader(String file, FindingList findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Returns the specification; null, with findings, if something is wrong. */
  @Nullable MixModelSpec read(Node root) {
    Section spec =
        Section.of(
            root,
            "",
            Set.of(
                "name",
                "data",
                "grain",
                "date",
                "kpi",
                "geo",
                "channels",
                "controls",
                "seasonality",
                "trend",
                "window"),
            Set.of("organic", "holidays", "calibration"),
            findings);
    if (spec == null) {
      return null;
    }
    String name = name(spec);
    String data = spec.text("data", "data: data.csv");
    Granularity grain =
        spec.choice("grain", "week", List.of("week", "day"), List.of()).equals("day")
            ? Granularity.DAY
            : Granularity.WEEK;
    String date = spec.text("date", "date: week (the column with the first day of each period)");
    KpiSpec kpi = kpi(spec);
    String geo = geo(spec);
    List<ChannelSpec> channels = channels(spec, grain);
    List<ControlSpec> controls = controls(spec);
    BaselineSpec baseline = baseline(spec);
    WindowSpec window = window(spec);
    new ColumnUses(findings).judge(spec, date, geo, kpi, channels, controls);
    if (findings.refused() || data == null || date == null || kpi == null) {
      return null;
    }
    return MixModelSpec.national(name, data, grain, date, kpi, channels, controls)
        .across(geo == null ? null : new GeoSpec(geo, null))
        .over(baseline)
        .over(window);
  }

  private String name(Section spec) {
    String example = "A name of letters, digits, spaces, - _ and . (at most 80).";
    String name = spec.textIfAny("name", example);
    if (name == null) {
      String stem = file.replaceFirst("(?i)\\.ya?ml$", "").replaceAll("[^\\p{L}\\p{N} ._-]", "-");
      return NAME.matcher(stem).matches() ? stem : "model";
    }
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      spec.error("value", "name", "\"%s\" cannot name a folder.".formatted(name), example);
    }
    return name;
  }

  private static @Nullable KpiSpec kpi(Section spec) {
    spec.require("kpi", "kpi: {column: revenue, kind: revenue}");
    Section kpi = spec.section("kpi", Set.of("column", "kind"), Set.of("value_per_kpi"));
    if (kpi == null) {
      return null;
    }
    String column = measure(kpi, "column", "column: revenue");
    kpi.require("kind", "kind: revenue, or kind: conversions");
    String kind = kpi.choice("kind", "revenue", List.of("revenue", "conversions"), List.of());
    return column == null
        ? null
        : new KpiSpec(
            column, kind.equals("revenue") ? KpiSpec.Kind.REVENUE : KpiSpec.Kind.CONVERSIONS);
  }

  private static @Nullable String geo(Section spec) {
    Section geo = spec.section("geo", Set.of("column"), Set.of("population"));
    return geo == null ? null : geo.text("column", "column: geo");
  }

  private static List<ChannelSpec> channels(Section spec, Granularity grain) {
    String example = "channels: [{name: tv, spend: tv_spend}]";
    spec.require("channels", example);
    List<ChannelSpec> channels = new ArrayList<>();
    List<Section> sections = spec.sections("channels", ChannelReader.KEYS, ChannelReader.LATER);
    for (Section section : sections) {
      ChannelSpec channel = ChannelReader.read(section, grain);
      if (channel != null
          && channels.stream().anyMatch(c -> c.channel().equals(channel.channel()))) {
        section.error(
            "duplicate-channel",
            "name",
            "Another channel is named \"%s\".".formatted(channel.channel()),
            "A name of its own for each channel.");
      } else if (channel != null) {
        channels.add(channel);
      }
    }
    if (spec.has("channels") && sections.isEmpty()) {
      spec.error("value", "channels", "There are no channels.", example);
    }
    return channels;
  }

  private static List<ControlSpec> controls(Section spec) {
    List<ControlSpec> controls = new ArrayList<>();
    for (Section section : spec.sections("controls", Set.of("column", "kind"), Set.of("sign"))) {
      String column = measure(section, "column", "column: price_index");
      String kind = section.choice("kind", "control", List.of("control", "treatment"), List.of());
      if (column != null) {
        controls.add(new ControlSpec(column, kind.equals("treatment")));
      }
    }
    return controls;
  }

  private static BaselineSpec baseline(Section spec) {
    Section season = spec.section("seasonality", Set.of("yearly_harmonics"), Set.of());
    Section trend = spec.section("trend", Set.of("knots"), Set.of());
    return new BaselineSpec(
        season == null ? null : auto(season, "yearly_harmonics", 0, 10),
        true,
        trend == null ? null : auto(trend, "knots", 1, 10_000),
        null);
  }

  private static @Nullable Integer auto(Section section, String key, int least, int most) {
    String text =
        section.textIfAny(key, "auto, or a whole number from %d to %d.".formatted(least, most));
    return text == null || text.equals("auto") ? null : section.number(key, least, least, most);
  }

  private static WindowSpec window(Section spec) {
    Section window = spec.section("window", Set.of("from", "to", "holdout"), Set.of());
    if (window == null) {
      return WindowSpec.ALL;
    }
    LocalDate from = day(window, "from");
    LocalDate to = day(window, "to");
    int holdout = window.number("holdout", 0, 0, 1000);
    if (from != null && to != null && to.isBefore(from)) {
      window.error(
          "value", "to", "The window ends (%s) before it begins.".formatted(to), "A later day.");
      return WindowSpec.ALL;
    }
    return new WindowSpec(from, to, holdout);
  }

  private static @Nullable LocalDate day(Section window, String key) {
    String text = window.textIfAny(key, "An ISO date, such as 2024-12-30.");
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      window.error(
          "value",
          key,
          "\"%s\" is no day of the calendar.".formatted(text),
          "An ISO date, such as 2024-12-30.");
      return null;
    }
  }

  /** Returns a column whose name also names a series. */
  static @Nullable String measure(Section section, String key, String example) {
    String name = section.text(key, example);
    if (name != null && name.length() > LONGEST_NAME) {
      section.error(
          "value", key, "The name is too long.", "At most %d characters.".formatted(LONGEST_NAME));
      return null;
    }
    return name;
  }
}

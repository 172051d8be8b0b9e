package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.WindowSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the tree of a specification, key by key. */
final class SpecReader {

  static final int LONGEST_NAME = 80;

  static final Set<String> KEYS =
      Set.of(
          "name",
          "data",
          "grain",
          "date",
          "kpi",
          "geo",
          "likelihood",
          "channels",
          "organic",
          "controls",
          "holidays",
          "seasonality",
          "trend",
          "window",
          "calibration",
          "review");

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

  private final String file;
  private final FindingList findings;

  SpecReader(String file, FindingList findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Returns the specification; null, with findings, if something is wrong. */
  @Nullable MixModelSpec read(Node root) {
    Section spec = Section.of(root, "", KEYS, findings);
    if (spec == null) {
      return null;
    }
    String name = name(spec);
    String data = spec.text("data", "data: data.csv");
    Granularity grain = spec.choice("grain", Granularity.WEEK);
    String date = spec.text("date", "date: week (the column with the first day of each period)");
    KpiSpec kpi = OutcomeReader.kpi(spec);
    GeoSpec geo = OutcomeReader.geo(spec);
    OutcomeSpec outcome = OutcomeReader.likelihood(spec);
    List<ChannelSpec> channels = new ChannelsReader(spec, grain).read();
    List<ControlSpec> controls = BaselineReader.controls(spec);
    BaselineSpec baseline = BaselineReader.baseline(spec, grain);
    WindowSpec window = window(spec);
    CalibrationSpec calibration = CalibrationReader.read(spec, channels);
    ReviewThresholds review = ReviewBars.read(spec);
    new ColumnUses(findings).judge(spec, date, geo, kpi, channels, controls);
    if (findings.refused() || data == null || date == null || kpi == null) {
      return null;
    }
    return new MixModelSpec(
        name,
        data,
        grain,
        date,
        geo,
        kpi,
        outcome,
        channels,
        controls,
        baseline,
        window,
        calibration,
        review);
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

  private static WindowSpec window(Section spec) {
    Section window = spec.section("window", Set.of("from", "to", "holdout"));
    if (window == null) {
      return WindowSpec.ALL;
    }
    LocalDate from = window.day("from");
    LocalDate to = window.day("to");
    int holdout = window.number("holdout", 0, 0, 1000);
    if (from != null && to != null && to.isBefore(from)) {
      window.error(
          "value", "to", "The window ends (%s) before it begins.".formatted(to), "A later day.");
      return WindowSpec.ALL;
    }
    return new WindowSpec(from, to, holdout);
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

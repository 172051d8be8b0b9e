package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import java.util.List;

/** Texts of specifications, and what reading them gives. */
final class Specifications {

  static final String SMALL =
      """
      data: data.csv
      date: week
      kpi: {column: revenue, kind: revenue}
      channels:
        - {name: tv, spend: tv_spend}
      """;

  private static final YamlSpecFormat FORMAT = new YamlSpecFormat();

  private Specifications() {}

  /** The smallest one, its channel with {@code entry} besides. */
  static String channel(String entry) {
    return SMALL.replace("tv_spend}", "tv_spend, " + entry + "}");
  }

  static MixModelSpec read(String text) {
    return switch (FORMAT.read(text, "national.yaml")) {
      case SpecFormat.Reading.Read(MixModelSpec spec) -> spec;
      case SpecFormat.Reading.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  static List<Finding> refusals(String text) {
    return switch (FORMAT.read(text, "national.yaml")) {
      case SpecFormat.Reading.Read(MixModelSpec spec) -> throw new AssertionError(spec.toString());
      case SpecFormat.Reading.Refused(var findings) -> findings;
    };
  }

  static List<Finding> warnings(String text) {
    return FORMAT.warnings(text, "national.yaml");
  }

  /** Where the findings are, in a word each. */
  static List<String> places(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.place().row() + " " + f.place().column() + " " + f.rule())
        .toList();
  }
}

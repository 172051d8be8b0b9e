package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.WindowSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a specification with every default filled in, always in the same bytes. */
final class SpecWriter {

  private SpecWriter() {}

  static String write(MixModelSpec spec) {
    StringBuilder out = new StringBuilder();
    line(out, "name", YamlText.of(spec.name()));
    line(out, "data", YamlText.of(spec.data()));
    line(out, "grain", Section.word(spec.granularity()));
    line(out, "date", YamlText.of(spec.dateColumn()));
    line(out, "kpi", kpi(spec.kpi()));
    GeoSpec geo = spec.geo();
    if (geo != null) {
      line(out, "geo", geo(geo));
    }
    line(
        out,
        "likelihood",
        "{form: %s, noise: %s}"
            .formatted(Section.word(spec.outcome().form()), Section.word(spec.outcome().noise())));
    channels(out, "channels", spec.channels().stream().filter(ChannelSpec::paid).toList());
    channels(out, "organic", spec.channels().stream().filter(one -> !one.paid()).toList());
    if (!spec.controls().isEmpty()) {
      out.append("controls:\n");
      spec.controls()
          .forEach(
              control ->
                  out.append(
                      "  - {column: %s, kind: %s, sign: %s}\n"
                          .formatted(
                              YamlText.of(control.column()),
                              control.treatment() ? "treatment" : "control",
                              Section.word(control.sign()))));
    }
    baseline(out, spec.baseline(), spec.granularity());
    line(out, "window", window(spec.window()));
    calibration(out, spec.calibration());
    review(out, spec.review());
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  private static String kpi(KpiSpec kpi) {
    String value =
        switch (kpi.value()) {
          case KpiSpec.Value.Fixed(double money) -> ", value_per_kpi: " + YamlText.of(money);
          case KpiSpec.Value.Column(String column) -> ", value_per_kpi: " + YamlText.of(column);
          case null -> "";
        };
    return "{column: %s, kind: %s%s}"
        .formatted(YamlText.of(kpi.column()), Section.word(kpi.kind()), value);
  }

  private static String geo(GeoSpec geo) {
    String population = geo.populationColumn();
    return population == null
        ? "{column: %s}".formatted(YamlText.of(geo.column()))
        : "{column: %s, population: %s}"
            .formatted(YamlText.of(geo.column()), YamlText.of(population));
  }

  private static void channels(StringBuilder out, String key, List<ChannelSpec> channels) {
    if (!channels.isEmpty()) {
      out.append(key).append(":\n");
      channels.forEach(channel -> ChannelWriter.write(out, channel));
    }
  }

  private static void baseline(StringBuilder out, BaselineSpec baseline, Granularity grain) {
    if (baseline.holidays() != null) {
      line(out, "holidays", "{country: %s}".formatted(YamlText.of(baseline.holidays())));
    }
    boolean days = grain == Granularity.DAY || !baseline.dayOfWeek();
    line(
        out,
        "seasonality",
        "{yearly_harmonics: %s%s}"
            .formatted(
                auto(baseline.yearlyHarmonics()),
                days ? ", day_of_week: " + baseline.dayOfWeek() : ""));
    line(out, "trend", "{knots: %s}".formatted(auto(baseline.knotEvery())));
  }

  private static String window(WindowSpec window) {
    return "{%s%sholdout: %d}"
        .formatted(
            window.from() == null ? "" : "from: %s, ".formatted(window.from()),
            window.to() == null ? "" : "to: %s, ".formatted(window.to()),
            window.holdout());
  }

  /** Tests stand in the specification itself; their file is named only where nobody read it. */
  private static void calibration(StringBuilder out, CalibrationSpec calibration) {
    out.append("calibration:\n");
    String file = calibration.file();
    if (calibration.tests().isEmpty()) {
      out.append("  lift_tests: %s\n".formatted(file == null ? "[]" : YamlText.of(file)));
    } else {
      out.append("  lift_tests:\n");
      calibration.tests().forEach(test -> test(out, test));
    }
    out.append("  half_life_days: %s\n".formatted(YamlText.of(calibration.halfLifeDays())));
  }

  private static void test(StringBuilder out, LiftTest test) {
    out.append(
        "    - {channel: %s, start_date: %s, end_date: %s, spend_change: %s,"
            .formatted(
                YamlText.list(test.channels()),
                test.start(),
                test.end(),
                YamlText.of(test.spendChange())));
    out.append(
        " incremental_outcome: %s, standard_error: %s, geos: %s}\n"
            .formatted(
                YamlText.of(test.incrementalOutcome()),
                YamlText.of(test.standardError()),
                YamlText.list(test.geos())));
  }

  private static void review(StringBuilder out, ReviewThresholds review) {
    out.append("review:\n");
    ReviewBars.of(review)
        .forEach(
            (name, bar) ->
                out.append(
                    "  %s: {pass: %s, review: %s}\n"
                        .formatted(name, YamlText.of(bar.pass()), YamlText.of(bar.review()))));
  }

  private static String auto(@Nullable Integer number) {
    return number == null ? "auto" : number.toString();
  }
}

package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.prior.EffectPrior;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a specification with every default filled in, always in the same bytes. */
final class SpecWriter {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]([A-Za-z0-9_ .-]*[A-Za-z0-9_])?");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private SpecWriter() {}

  static String write(MixModelSpec spec) {
    StringBuilder out = new StringBuilder();
    out.append("name: ").append(text(spec.name())).append('\n');
    out.append("data: ").append(text(spec.data())).append('\n');
    out.append("grain: ").append(lower(spec.granularity())).append('\n');
    out.append("date: ").append(text(spec.dateColumn())).append('\n');
    KpiSpec kpi = spec.kpi();
    out.append("kpi: {column: %s, kind: %s}\n".formatted(text(kpi.column()), lower(kpi.kind())));
    if (spec.geo() != null) {
      out.append("geo: {column: %s}\n".formatted(text(spec.geo().column())));
    }
    out.append("channels:\n");
    spec.channels().forEach(channel -> channel(out, channel));
    if (!spec.controls().isEmpty()) {
      out.append("controls:\n");
      for (ControlSpec control : spec.controls()) {
        out.append("  - {column: %s".formatted(text(control.column())))
            .append(control.treatment() ? ", kind: treatment}\n" : ", kind: control}\n");
      }
    }
    baseline(out, spec.baseline());
    window(out, spec.window());
    return out.toString();
  }

  private static void channel(StringBuilder out, ChannelSpec channel) {
    String spend = text(Objects.requireNonNull(channel.spendColumn()));
    AdstockSpec adstock = channel.adstock();
    SaturationSpec saturation = channel.saturation();
    out.append("  - name: ").append(text(channel.channel().value())).append('\n');
    out.append("    spend: ").append(spend).append('\n');
    out.append("    exposure: ")
        .append(
            channel.exposure() instanceof ChannelSpec.Exposure.Column(String column)
                ? text(column)
                : spend)
        .append('\n');
    out.append(
        "    adstock: {family: %s, max_lag: %d}\n"
            .formatted(lower(adstock.family()), adstock.maxLag()));
    out.append(
        "    saturation: {family: %s, slope: %s}\n"
            .formatted(lower(saturation.family()), saturation.slopeFree() ? "free" : "1"));
    EffectPrior prior = channel.prior();
    out.append(
        prior == null
            ? "    # prior: the default, which depends on the KPI and the scale of the data\n"
            : "    prior: {roi: {family: lognormal, median: %s, sd_log: %s}}\n"
                .formatted(prior.median(), prior.sdLog()));
  }

  private static void baseline(StringBuilder out, BaselineSpec baseline) {
    out.append("seasonality: {yearly_harmonics: %s}\n".formatted(auto(baseline.yearlyHarmonics())));
    out.append("trend: {knots: %s}\n".formatted(auto(baseline.knotEvery())));
  }

  private static void window(StringBuilder out, WindowSpec window) {
    out.append("window: {");
    if (window.from() != null) {
      out.append("from: ").append(window.from()).append(", ");
    }
    if (window.to() != null) {
      out.append("to: ").append(window.to()).append(", ");
    }
    out.append("holdout: ").append(window.holdout()).append("}\n");
  }

  private static String auto(@Nullable Integer number) {
    return number == null ? "auto" : number.toString();
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static String text(String value) {
    if (PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT))) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                  if (c >= 0x20 && c < 0x7f) {
                    quoted.appendCodePoint(c);
                  } else {
                    quoted.append(c > 0xffff ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}

package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.prior.EffectPrior;

/** Writes one channel with every default filled in. */
final class ChannelWriter {

  private ChannelWriter() {}

  static void write(StringBuilder out, ChannelSpec channel) {
    out.append("  - name: %s\n".formatted(YamlText.of(channel.channel().value())));
    String spend = channel.spendColumn();
    if (spend != null) {
      line(out, "spend", YamlText.of(spend));
    }
    switch (channel.exposure()) {
      case ChannelSpec.Exposure.Spend() ->
          line(out, "exposure", YamlText.of(String.valueOf(spend)));
      case ChannelSpec.Exposure.Column(String column) -> line(out, "exposure", YamlText.of(column));
      case ChannelSpec.Exposure.ReachAndFrequency(String reach, String frequency) -> {
        line(out, "reach", YamlText.of(reach));
        line(out, "frequency", YamlText.of(frequency));
      }
    }
    AdstockSpec adstock = channel.adstock();
    line(
        out,
        "adstock",
        "{family: %s, max_lag: %d}".formatted(Section.word(adstock.family()), adstock.maxLag()));
    line(out, "saturation", saturation(channel.saturation()));
    line(out, "order", Section.word(channel.order()));
    EffectPrior prior = channel.prior();
    if (prior == null) {
      out.append("    # prior: the default, which depends on the KPI and the scale of the data\n");
    } else {
      line(out, "prior", prior(prior));
    }
    line(out, "halo_on", YamlText.list(channel.haloOn()));
    String lastClick = channel.lastClickColumn();
    if (lastClick != null) {
      line(out, "last_click", YamlText.of(lastClick));
    }
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append("    ").append(key).append(": ").append(value).append('\n');
  }

  private static String saturation(SaturationSpec saturation) {
    return saturation.family() == SaturationSpec.Family.HILL
        ? "{family: hill, slope: %s}".formatted(saturation.slopeFree() ? "free" : "1")
        : "{family: %s}".formatted(Section.word(saturation.family()));
  }

  private static String prior(EffectPrior prior) {
    return "{%s: {family: lognormal, median: %s, sd_log: %s}}"
        .formatted(
            PriorReader.key(prior.quantity()),
            YamlText.of(prior.median()),
            YamlText.of(prior.sdLog()));
  }
}

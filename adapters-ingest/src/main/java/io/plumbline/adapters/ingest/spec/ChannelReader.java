package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one channel of a specification, and fills in its defaults. */
final class ChannelReader {

  static final Set<String> KEYS =
      Set.of("name", "spend", "exposure", "adstock", "saturation", "prior");
  static final Set<String> LATER = Set.of("reach", "frequency", "halo_on");

  private ChannelReader() {}

  static @Nullable ChannelSpec read(Section channel, Granularity grain) {
    String name = SpecReader.measure(channel, "name", "name: tv");
    String spend = channel.text("spend", "spend: tv_spend");
    String exposure = channel.textIfAny("exposure", "exposure: tv_impressions");
    AdstockSpec adstock = adstock(channel, grain);
    SaturationSpec saturation = saturation(channel);
    EffectPrior prior = prior(channel);
    return name == null || spend == null
        ? null
        : new ChannelSpec(
            new ChannelId(name),
            spend,
            exposure == null || spend.equals(exposure)
                ? new ChannelSpec.Exposure.Spend()
                : new ChannelSpec.Exposure.Column(exposure),
            adstock,
            saturation,
            ChannelSpec.Order.ADSTOCK_FIRST,
            prior,
            List.of());
  }

  private static AdstockSpec adstock(Section channel, Granularity grain) {
    int otherwise = defaultMaxLag(grain);
    Section adstock = channel.section("adstock", Set.of("family", "max_lag"), Set.of());
    if (adstock == null) {
      return new AdstockSpec(AdstockSpec.Family.GEOMETRIC, otherwise);
    }
    String family =
        adstock.choice(
            "family",
            "geometric",
            List.of("geometric", "none"),
            List.of("delayed", "weibull_pdf", "weibull_cdf"));
    return family.equals("none")
        ? new AdstockSpec(AdstockSpec.Family.NONE, adstock.number("max_lag", 0, 0, 400))
        : new AdstockSpec(
            AdstockSpec.Family.GEOMETRIC, adstock.number("max_lag", otherwise, 0, 400));
  }

  /** Returns for how long a carry-over lasts by default: 13 weeks, or 8 weeks of days. */
  private static int defaultMaxLag(Granularity grain) {
    return switch (grain) {
      case WEEK -> 13;
      case DAY -> 56;
    };
  }

  private static SaturationSpec saturation(Section channel) {
    Section saturation = channel.section("saturation", Set.of("family", "slope"), Set.of());
    if (saturation == null) {
      return new SaturationSpec(SaturationSpec.Family.HILL, false);
    }
    String family =
        saturation.choice(
            "family",
            "hill",
            List.of("hill", "none"),
            List.of("logistic", "michaelis_menten", "tanh", "root"));
    boolean free = saturation.choice("slope", "1", List.of("1", "free"), List.of()).equals("free");
    if (free && family.equals("none")) {
      saturation.error(
          "value", "slope", "A channel without saturation has no slope.", "family: hill");
    }
    return new SaturationSpec(
        family.equals("none") ? SaturationSpec.Family.NONE : SaturationSpec.Family.HILL, free);
  }

  private static @Nullable EffectPrior prior(Section channel) {
    Section prior =
        channel.section(
            "prior", Set.of("roi"), Set.of("mroi", "contribution_share", "coefficient"));
    Section roi =
        prior == null ? null : prior.section("roi", Set.of("family", "median", "sd_log"), Set.of());
    if (roi == null) {
      return null;
    }
    roi.choice("family", "lognormal", List.of("lognormal"), List.of());
    roi.require("median", "median: 1.5");
    return EffectPrior.roi(
        roi.decimal("median", EffectPrior.REVENUE.median(), 0, 1e11),
        roi.decimal("sd_log", EffectPrior.REVENUE.sdLog(), 0, 5));
  }
}

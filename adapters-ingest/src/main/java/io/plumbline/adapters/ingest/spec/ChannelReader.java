package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ChannelSpec.Exposure;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.shared.ChannelId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one channel of a specification, paid or organic, and fills in its defaults. */
final class ChannelReader {

  static final Set<String> ORGANIC =
      Set.of(
          "name",
          "exposure",
          "reach",
          "frequency",
          "adstock",
          "saturation",
          "order",
          "prior",
          "halo_on",
          "last_click");

  static final Set<String> PAID = paid();

  private static final int LONGEST_LAG = 400;

  private ChannelReader() {}

  private static Set<String> paid() {
    Set<String> keys = new HashSet<>(ORGANIC);
    keys.add("spend");
    return Set.copyOf(keys);
  }

  static @Nullable ChannelSpec read(Section channel, boolean paid, Granularity grain) {
    String name = SpecReader.measure(channel, "name", paid ? "name: tv" : "name: email");
    String spend = paid ? channel.text("spend", "spend: tv_spend") : null;
    Exposure exposure = exposure(channel, spend, paid);
    AdstockSpec adstock = adstock(channel, grain);
    boolean byFrequency = exposure instanceof Exposure.ReachAndFrequency;
    SaturationSpec saturation = saturation(channel, byFrequency);
    ChannelSpec.Order order = order(channel, byFrequency);
    var prior = PriorReader.read(channel, paid);
    List<String> haloOn = channel.texts("halo_on", "halo_on: [brand_search]");
    String lastClick = channel.textIfAny("last_click", "last_click: tv_last_click");
    if (name == null || exposure == null || (paid && spend == null)) {
      return null;
    }
    if (haloOn.contains(name)) {
      channel.error(
          "value", "halo_on", "\"%s\" cannot lift itself.".formatted(name), "Other channels.");
      return null;
    }
    return new ChannelSpec(
        new ChannelId(name),
        spend,
        exposure,
        adstock,
        saturation,
        order,
        prior,
        haloOn.stream().filter(lower -> lower.length() <= 80).map(ChannelId::new).toList(),
        lastClick);
  }

  private static @Nullable Exposure exposure(
      Section channel, @Nullable String spend, boolean paid) {
    String exposure = channel.textIfAny("exposure", "exposure: tv_impressions");
    String reach = channel.textIfAny("reach", "reach: tv_reach");
    String frequency = channel.textIfAny("frequency", "frequency: tv_frequency");
    if (channel.has("reach") != channel.has("frequency")) {
      channel.error(
          "missing-key",
          channel.has("reach") ? "frequency" : "reach",
          "Of reach and frequency only one is given.",
          "Both, or neither.");
    } else if (reach != null && frequency != null) {
      if (exposure != null) {
        channel.warn(
            "not-read",
            "exposure",
            "Reach and frequency drive the response, so \"%s\" is not read.".formatted(exposure),
            "Either exposure, or reach and frequency.");
      }
      return new Exposure.ReachAndFrequency(reach, frequency);
    } else if (paid) {
      return exposure == null || exposure.equals(spend)
          ? new Exposure.Spend()
          : new Exposure.Column(exposure);
    } else if (!channel.has("reach")) {
      channel.require("exposure", "exposure: emails_sent, or reach and frequency.");
    }
    return exposure == null ? null : new Exposure.Column(exposure);
  }

  private static ChannelSpec.Order order(Section channel, boolean byFrequency) {
    if (!byFrequency) {
      return channel.choice("order", ChannelSpec.Order.ADSTOCK_FIRST);
    }
    ChannelSpec.Order order = channel.choice("order", ChannelSpec.Order.SATURATION_FIRST);
    if (order == ChannelSpec.Order.ADSTOCK_FIRST) {
      channel.warn(
          "not-read",
          "order",
          "Reach and frequency saturate before they are carried over.",
          "order: saturation_first, or no order.");
    }
    return ChannelSpec.Order.SATURATION_FIRST;
  }

  private static AdstockSpec adstock(Section channel, Granularity grain) {
    Section adstock = channel.section("adstock", Set.of("family", "max_lag"));
    if (adstock == null) {
      return AdstockSpec.usual(grain);
    }
    AdstockSpec.Family family = adstock.choice("family", AdstockSpec.Family.GEOMETRIC);
    boolean atOnce = family == AdstockSpec.Family.NONE || family == AdstockSpec.Family.GEOMETRIC;
    int otherwise = family == AdstockSpec.Family.NONE ? 0 : AdstockSpec.usualMaxLag(grain);
    return new AdstockSpec(
        family, adstock.number("max_lag", otherwise, atOnce ? 0 : 1, LONGEST_LAG));
  }

  private static SaturationSpec saturation(Section channel, boolean byFrequency) {
    Section saturation = channel.section("saturation", Set.of("family", "slope"));
    if (saturation == null) {
      return new SaturationSpec(SaturationSpec.Family.HILL, byFrequency);
    }
    SaturationSpec.Family family = saturation.choice("family", SaturationSpec.Family.HILL);
    boolean free = saturation.choice("slope", "1", List.of("1", "free")).equals("free");
    boolean hill = family == SaturationSpec.Family.HILL;
    if (byFrequency && !hill) {
      saturation.error(
          "value",
          "family",
          "Reach and frequency saturate by frequency, along a Hill curve.",
          "family: hill, or no saturation.");
    } else if (byFrequency && !free && saturation.has("slope")) {
      saturation.warn(
          "not-read",
          "slope",
          "The slope of a response to frequency is always inferred.",
          "slope: free, or no slope.");
    } else if (free && !hill) {
      saturation.error(
          "value",
          "slope",
          "Only a Hill curve has a slope, not %s.".formatted(Section.word(family)),
          "family: hill, or no slope.");
    }
    return new SaturationSpec(family, hill && (free || byFrequency));
  }
}

package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.NearestName;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the paid channels and the organic media of a specification, and what they lift. */
final class ChannelsReader {

  private final Section spec;
  private final Granularity grain;
  private final List<ChannelSpec> channels = new ArrayList<>();

  /** Every channel's name, also of those that could not be read, and where it stands. */
  private final Map<String, Section> names = new LinkedHashMap<>();

  ChannelsReader(Section spec, Granularity grain) {
    this.spec = spec;
    this.grain = grain;
  }

  /** Returns the paid channels, then organic media. */
  List<ChannelSpec> read() {
    String example = "channels: [{name: tv, spend: tv_spend}]";
    spec.require("channels", example);
    List<Section> paid = spec.sections("channels", ChannelReader.PAID);
    if (spec.listed("channels") && paid.isEmpty()) {
      spec.error("value", "channels", "There are no channels.", example);
    }
    paid.forEach(section -> add(section, true));
    spec.sections("organic", ChannelReader.ORGANIC).forEach(section -> add(section, false));
    channels.forEach(this::judgeHalos);
    return channels;
  }

  private void add(Section section, boolean paid) {
    ChannelSpec channel = ChannelReader.read(section, paid, grain);
    String name = section.textAsWritten("name");
    if (name != null && names.putIfAbsent(name, section) != null) {
      section.error(
          "duplicate-channel",
          "name",
          "Another channel is named \"%s\".".formatted(name),
          "A name of its own for each channel.");
    } else if (channel != null) {
      channels.add(channel);
    }
  }

  private void judgeHalos(ChannelSpec channel) {
    for (ChannelId lower : channel.haloOn()) {
      Section section = names.get(channel.channel().value());
      if (section != null && !names.containsKey(lower.value())) {
        section.error(
            "unknown-channel",
            "halo_on",
            "There is no channel \"%s\".".formatted(lower),
            "One of: %s. The nearest is \"%s\"."
                .formatted(
                    String.join(", ", names.keySet()),
                    NearestName.to(lower.value(), names.keySet()).orElse("")));
      }
    }
  }
}

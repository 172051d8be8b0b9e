package io.plumbline.domain.mix.mapping;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ChannelSpec.Exposure;
import io.plumbline.domain.mix.ChannelSpec.Order;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.shared.ChannelId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels of a mapping: those that are paid for first, each with what drives it. */
record MappedChannels(MappingDraft draft) {

  /** Returns the channels' names, in the order of the file. */
  List<String> names() {
    return draft.columns().stream()
        .filter(column -> column.role().ofChannel())
        .map(MappedColumn::channel)
        .distinct()
        .toList();
  }

  /** Returns the columns a channel has of one role. */
  List<String> columns(String channel, ColumnRole role) {
    return draft.columns().stream()
        .filter(column -> column.role() == role && column.channel().equals(channel))
        .map(MappedColumn::name)
        .toList();
  }

  /** Returns the channels with every default. */
  List<ChannelSpec> specs() {
    return names().stream()
        .map(this::spec)
        .sorted(Comparator.comparing(channel -> !channel.paid()))
        .toList();
  }

  private ChannelSpec spec(String channel) {
    String reach = one(channel, ColumnRole.REACH);
    String frequency = one(channel, ColumnRole.FREQUENCY);
    String exposure = one(channel, ColumnRole.EXPOSURE);
    boolean byFrequency = reach != null && frequency != null;
    return new ChannelSpec(
        new ChannelId(channel),
        one(channel, ColumnRole.SPEND),
        reach != null && frequency != null
            ? new Exposure.ReachAndFrequency(reach, frequency)
            : exposure == null ? new Exposure.Spend() : new Exposure.Column(exposure),
        AdstockSpec.usual(draft.granularity()),
        new SaturationSpec(SaturationSpec.Family.HILL, byFrequency),
        byFrequency ? Order.SATURATION_FIRST : Order.ADSTOCK_FIRST,
        null,
        List.of());
  }

  private @Nullable String one(String channel, ColumnRole role) {
    return columns(channel, role).stream().findFirst().orElse(null);
  }
}

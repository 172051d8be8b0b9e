package io.plumbline.domain.mix.forecast;

import io.plumbline.domain.shared.ChannelId;
import java.util.List;

/**
 * What a plan spends on a channel.
 *
 * @param cents in each period
 */
public record PlannedSpend(ChannelId channel, List<Long> cents) {

  public PlannedSpend {
    cents = List.copyOf(cents);
  }
}

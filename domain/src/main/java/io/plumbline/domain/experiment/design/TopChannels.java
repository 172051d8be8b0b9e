package io.plumbline.domain.experiment.design;

import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Map;

/** The channels to test first: those that spend most. */
public final class TopChannels {

  private TopChannels() {}

  /** Returns up to {@code count} channels that spend something, the largest first. */
  public static List<ChannelId> of(Map<ChannelId, Double> spend, int count) {
    return spend.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<ChannelId, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().value()))
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }
}

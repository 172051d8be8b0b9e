package io.plumbline.domain.guardrail;

import io.plumbline.domain.shared.ChannelId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Something for each of some channels, in the order of their names. */
final class ByChannel {

  private ByChannel() {}

  static <V> SortedMap<ChannelId, V> sorted(Map<ChannelId, V> values) {
    SortedMap<ChannelId, V> sorted = new TreeMap<>(Comparator.comparing(ChannelId::value));
    sorted.putAll(values);
    return Collections.unmodifiableSortedMap(sorted);
  }
}

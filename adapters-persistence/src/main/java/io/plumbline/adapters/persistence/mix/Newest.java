package io.plumbline.adapters.persistence.mix;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Keeps what was asked for last of what never changes. */
final class Newest<K, V> {

  private final int most;
  private final SequencedMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

  Newest(int most) {
    this.most = most;
  }

  /** Returns what is kept, or else reads it, while others may do the same, and keeps it. */
  V get(K key, Supplier<V> read) {
    synchronized (kept) {
      V before = kept.get(key);
      if (before != null) {
        return before;
      }
    }
    V found = read.get();
    synchronized (kept) {
      kept.put(key, found);
      if (kept.size() > most) {
        kept.pollFirstEntry();
      }
    }
    return found;
  }
}

package io.plumbline.domain.mix;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Keeps what was asked for last of what never changes, such as what a run says of a plan. Several
 * threads may ask at once.
 */
public final class Recent<K, V> {

  private final int most;
  private final SequencedMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most how many are kept
   */
  public Recent(int most) {
    this.most = most;
  }

  /** Returns what is kept under a key. */
  public Optional<V> find(K key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  /** Keeps a value and returns it. */
  public V keep(K key, V value) {
    synchronized (kept) {
      kept.put(key, value);
      if (kept.size() > most) {
        kept.pollFirstEntry();
      }
    }
    return value;
  }

  /** Returns what is kept, or else makes it, while others may do the same, and keeps it. */
  public V get(K key, Supplier<V> made) {
    return find(key).orElseGet(() -> keep(key, made.get()));
  }
}

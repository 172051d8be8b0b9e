package io.plumbline.domain.mix.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What stands at a key on either side; absent where the key is not there. */
public record KeyDifference(String key, @Nullable String left, @Nullable String right) {

  /** Returns whether both sides say the same. */
  public boolean same() {
    return Objects.equals(left, right);
  }

  /** Returns every key of either side, in the order of the left, then of the right. */
  static List<KeyDifference> of(Map<String, String> left, Map<String, String> right) {
    SequencedSet<String> keys = new LinkedHashSet<>(left.keySet());
    keys.addAll(right.keySet());
    List<KeyDifference> all = new ArrayList<>();
    keys.forEach(key -> all.add(new KeyDifference(key, left.get(key), right.get(key))));
    return all;
  }
}

package io.plumbline.domain.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fact for tests. */
public record Happening(
    Kind kind, String subject, String summary, SortedMap<String, String> details) implements Fact {

  /** A batch with these details. */
  public static Happening batch(String subject, Map<String, String> details) {
    return new Happening(Kind.BATCH_IMPORTED, subject, "batch " + subject, new TreeMap<>(details));
  }

  /** A batch without details. */
  public static Happening batch(String subject) {
    return batch(subject, Map.of());
  }
}

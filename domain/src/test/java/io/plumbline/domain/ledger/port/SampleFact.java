package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fact with any content. */
public record SampleFact(
    Kind kind, String subject, String summary, SortedMap<String, String> details) implements Fact {

  public SampleFact {
    details = new TreeMap<>(details);
  }

  /** The import of the batch with this number. */
  public static SampleFact batch(int number) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("file", "media-%d.csv".formatted(number));
    details.put("rows", Integer.toString(104 + number));
    return new SampleFact(
        Kind.BATCH_IMPORTED, "batch-" + number, "media-%d.csv was read".formatted(number), details);
  }
}

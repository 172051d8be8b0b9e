package io.plumbline.domain.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An entry and the others of its ledger that share an id with it.
 *
 * @param related newest first
 */
public record Trace(LedgerEntry entry, List<LedgerEntry> related) {

  /** The details whose values are ids: of one thing, or of several with commas between. */
  private static final Set<String> REFERENCES =
      Set.of(
          "request",
          "label",
          "run",
          "run_id",
          "replaces",
          "forecast",
          "scenario",
          "chosen",
          "rejected",
          "tests",
          "test",
          "batch",
          "batches",
          "data_sha256",
          "sha256");

  public Trace {
    related = List.copyOf(related);
  }

  /** Returns the ids an entry tells of: its subject, and whatever its details refer to. */
  public static Set<String> ids(LedgerEntry entry) {
    Set<String> ids = new TreeSet<>(Set.of(entry.subject()));
    for (Map.Entry<String, String> detail : entry.details().entrySet()) {
      if (REFERENCES.contains(detail.getKey())) {
        for (String id : detail.getValue().split(",", -1)) {
          ids.add(id.strip());
        }
      }
    }
    ids.remove("");
    return ids;
  }
}

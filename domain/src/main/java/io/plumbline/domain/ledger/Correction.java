package io.plumbline.domain.ledger;

import static io.plumbline.domain.shared.Require.that;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry that says of an earlier one how it should read; the earlier one stays as it is.
 *
 * @param corrected the earlier entry
 * @param reason why
 * @param shouldRead the details as they should read, by name; only those that differ
 */
public record Correction(LedgerEntry corrected, String reason, SortedMap<String, String> shouldRead)
    implements Fact {

  /** The detail that names the corrected entry's number. */
  public static final String CORRECTS = "corrects";

  /** What stands before the name of each detail as it should read. */
  public static final String READS = "reads ";

  private static final int LONGEST = 2000;

  public Correction {
    that(
        !reason.isBlank() && reason.length() <= LONGEST,
        "A correction needs a reason of 1 to %s characters.",
        LONGEST);
    that(!shouldRead.isEmpty(), "A correction says of at least one detail how it should read.");
    shouldRead = LedgerEntry.inNaturalOrder(shouldRead);
  }

  /** Returns the number of the entry that {@code entry} corrects; it is a correction. */
  public static long corrects(LedgerEntry entry) {
    String number = entry.details().get(CORRECTS);
    that(number != null, "Entry %s corrects none.", entry.sequence());
    return Long.parseLong(String.valueOf(number));
  }

  @Override
  public Kind kind() {
    return Kind.CORRECTION;
  }

  @Override
  public String subject() {
    return corrected.subject();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put(CORRECTS, Long.toString(corrected.sequence()));
    details.put("corrects_hash", corrected.hash().hex());
    details.put("corrects_kind", corrected.kind().name());
    details.put("reason", reason);
    shouldRead.forEach((name, value) -> details.put(READS + name, value));
    return details;
  }

  @Override
  public String summary() {
    return "entry %d corrected: %s".formatted(corrected.sequence(), reason);
  }
}

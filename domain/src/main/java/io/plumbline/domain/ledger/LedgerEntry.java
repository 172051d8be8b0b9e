package io.plumbline.domain.ledger;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One line of a brand's ledger.
 *
 * @param sequence its number in the brand's chain, from 1, without holes
 * @param at when it was written, to the microsecond
 * @param idempotencyKey the caller's id of the action: the same action is written once
 * @param previous the hash of the entry before
 * @param hash the hash of this entry, {@link LedgerChain#hash} of everything above
 */
public record LedgerEntry(
    long sequence,
    BrandId brand,
    Instant at,
    Actor actor,
    Origin origin,
    Fact.Kind kind,
    String subject,
    String summary,
    SortedMap<String, String> details,
    UUID idempotencyKey,
    Hash previous,
    Hash hash) {

  public LedgerEntry {
    that(sequence >= 1, "The sequence number (%s) must be at least 1.", sequence);
    details = inNaturalOrder(details);
  }

  /** Returns a copy by the order of the names alone, whatever order {@code details} came in. */
  static SortedMap<String, String> inNaturalOrder(SortedMap<String, String> details) {
    SortedMap<String, String> ordered = new TreeMap<>();
    ordered.putAll(details);
    return Collections.unmodifiableSortedMap(ordered);
  }
}

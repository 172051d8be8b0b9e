package io.plumbline.adapters.web.rest.ledger;

import io.plumbline.domain.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the ledger with everything its hash covers.
 *
 * @param correctedBy the entries that say how it should read, the latest last
 */
public record LedgerEntryJson(
    long sequence,
    String brand,
    Instant at,
    String actor,
    String actorKind,
    String origin,
    String kind,
    String subject,
    String summary,
    Map<String, String> details,
    UUID idempotencyKey,
    String previous,
    String hash,
    List<Long> correctedBy) {

  static LedgerEntryJson from(LedgerEntry entry, List<Long> correctedBy) {
    return new LedgerEntryJson(
        entry.sequence(),
        entry.brand().value(),
        entry.at(),
        entry.actor().name(),
        entry.actor().kind().name(),
        entry.origin().name(),
        entry.kind().name(),
        entry.subject(),
        entry.summary(),
        entry.details(),
        entry.idempotencyKey(),
        entry.previous().hex(),
        entry.hash().hex(),
        correctedBy);
  }
}

package io.plumbline.domain.reporting.report;

import io.plumbline.domain.ledger.LedgerEntry;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened, as the ledger has it.
 *
 * @param entry its position in the brand's ledger
 * @param kind what happened, in few words
 * @param by who did it
 */
public record SheetEvent(
    long entry, Instant at, String kind, String subject, String by, String sentence) {

  /** Returns what an entry tells. */
  public static SheetEvent of(LedgerEntry entry) {
    return new SheetEvent(
        entry.sequence(),
        entry.at(),
        entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        entry.subject(),
        entry.actor().name(),
        entry.summary());
  }
}

package io.plumbline.domain.programme;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;

/**
 * Something as it stands now, with who put it so and when.
 *
 * @param revision the number of the ledger entry that tells of it: whoever changes it says which
 *     revision they saw
 */
public record Kept<T>(T value, Actor by, Instant at, long revision) {

  /** Returns {@code value} as {@code entry} tells of it. */
  public static <T> Kept<T> of(T value, LedgerEntry entry) {
    return new Kept<>(value, entry.actor(), entry.at(), entry.sequence());
  }
}

package io.plumbline.domain.maturity;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.ledger.LedgerEntry;
import java.time.Instant;

/**
 * A milestone with the fact that reached it.
 *
 * @param entry the number of the ledger entry that tells of the fact
 * @param at when that was written
 * @param about what the fact is about, by the name people use: {@code R-0001}, {@code EXP-0003},
 *     {@code C-0007}, {@code S-0002}; empty where it has none
 * @param because one sentence: the fact
 */
public record Reached(Milestone milestone, long entry, Instant at, String about, String because) {

  public Reached {
    that(entry >= 1, "%s is reached by an entry of the ledger, not %s.", milestone, entry);
    that(!because.isBlank(), "What reached %s is said.", milestone);
  }

  /** Returns that {@code entry} reached it. */
  public static Reached by(LedgerEntry entry, Milestone milestone, String about, String because) {
    return new Reached(milestone, entry.sequence(), entry.at(), about, because);
  }

  /** Returns that {@code entry} reached it, in the entry's own words. */
  public static Reached by(LedgerEntry entry, Milestone milestone, String about) {
    return by(entry, milestone, about, entry.summary());
  }
}

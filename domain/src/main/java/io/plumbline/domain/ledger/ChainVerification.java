package io.plumbline.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Reads a chain from its first entry to its last and says whether it holds, and where it breaks.
 */
public final class ChainVerification {

  /** What a verification found. */
  public sealed interface Verdict {

    /** Every entry follows from the one before; {@code head} is the last. */
    record Intact(LedgerChain.Head head) implements Verdict {}

    /** The chain breaks at entry {@code sequence}; all before it hold. */
    record Broken(long sequence, String reason) implements Verdict {}

    /** The entries hold together, but what is called {@code checkpoint} was not signed so. */
    record Forged(String checkpoint, String reason) implements Verdict {}
  }

  private LedgerChain.Head head = LedgerChain.Head.EMPTY;
  private Verdict.@Nullable Broken broken;

  /** Takes the next entry, in order of sequence; after the first break the rest is ignored. */
  public void accept(LedgerEntry entry) {
    if (broken != null) {
      return;
    }
    long expected = head.sequence() + 1;
    if (entry.sequence() != expected) {
      broken =
          new Verdict.Broken(
              expected, "Entry %d is missing; %d follows.".formatted(expected, entry.sequence()));
    } else if (!entry.previous().equals(head.hash())) {
      broken =
          new Verdict.Broken(
              expected,
              "Entry %d does not name the hash of the entry before it.".formatted(expected));
    } else if (!LedgerChain.hash(entry).equals(entry.hash())) {
      broken =
          new Verdict.Broken(
              expected,
              "Entry %d was changed: its hash is not that of its content.".formatted(expected));
    } else {
      head = new LedgerChain.Head(entry.sequence(), entry.hash());
    }
  }

  /** Returns the verdict where reading ended at an entry that cannot be read. */
  public Verdict unreadable(UnreadableEntry entry) {
    return broken != null
        ? broken
        : new Verdict.Broken(entry.sequence(), String.valueOf(entry.getMessage()));
  }

  /** Returns the verdict over the entries taken so far. */
  public Verdict verdict() {
    return broken != null ? broken : new Verdict.Intact(head);
  }
}

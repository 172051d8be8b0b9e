package io.plumbline.domain.ledger;

/** Thrown where a stored entry was changed into something that no entry can be. */
public final class UnreadableEntry extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long sequence;

  public UnreadableEntry(long sequence, Throwable cause) {
    super("Entry %d was changed: it can no longer be read.".formatted(sequence), cause);
    this.sequence = sequence;
  }

  /** Returns the number the entry must have. */
  public long sequence() {
    return sequence;
  }
}

package io.plumbline.domain.ledger;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The rule by which entries are chained.
 *
 * <p>An entry's hash covers every field of it, the sequence number and the hash before it included,
 * as {@link CanonicalBytes}; it never covers a database's own rendering, which may change.
 */
public final class LedgerChain {

  private LedgerChain() {}

  /** The end of a chain: its length and last hash. */
  public record Head(long sequence, Hash hash) {

    /** The head of a chain without entries. */
    public static final Head EMPTY = new Head(0, Hash.NONE);
  }

  /** Returns the entry that follows {@code head}; the time is cut to microseconds first. */
  public static LedgerEntry next(
      Head head,
      BrandId brand,
      Fact fact,
      Actor actor,
      Origin origin,
      UUID idempotencyKey,
      Instant at) {
    long sequence = head.sequence() + 1;
    Instant stored = at.truncatedTo(ChronoUnit.MICROS);
    SortedMap<String, String> details = LedgerEntry.inNaturalOrder(fact.details());
    Hash hash =
        hash(
            sequence,
            brand,
            stored,
            actor,
            origin,
            fact.kind(),
            fact.subject(),
            fact.summary(),
            details,
            idempotencyKey,
            head.hash());
    return new LedgerEntry(
        sequence,
        brand,
        stored,
        actor,
        origin,
        fact.kind(),
        fact.subject(),
        fact.summary(),
        details,
        idempotencyKey,
        head.hash(),
        hash);
  }

  /** Returns the hash this entry must have. */
  public static Hash hash(LedgerEntry entry) {
    return hash(
        entry.sequence(),
        entry.brand(),
        entry.at(),
        entry.actor(),
        entry.origin(),
        entry.kind(),
        entry.subject(),
        entry.summary(),
        entry.details(),
        entry.idempotencyKey(),
        entry.previous());
  }

  private static Hash hash(
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
      Hash previous) {
    CanonicalBytes bytes =
        new CanonicalBytes()
            .text("plumbline-ledger-1")
            .number(sequence)
            .text(brand.value())
            .number(at.getEpochSecond())
            .number(at.getNano())
            .text(actor.name())
            .text(actor.kind().name())
            .text(origin.name())
            .text(kind.name())
            .text(subject)
            .text(summary)
            .number(details.size());
    details.forEach((name, value) -> bytes.text(name).text(value));
    return bytes.text(idempotencyKey.toString()).text(previous.hex()).sha256();
  }
}

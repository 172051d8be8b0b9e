package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.Checkpoint;
import io.plumbline.domain.ledger.CheckpointAsked;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Signs what a brand's ledger is now, stores it and publishes it. Nothing is signed that does not
 * hold against all that was signed before.
 */
public final class SignCheckpoint {

  /** How it ended. */
  public sealed interface Outcome {

    /** The checkpoint is signed, stored and published. */
    record Signed(SignedCheckpoint checkpoint) implements Outcome {}

    /** Nothing was written since the last checkpoint, or ever. */
    record NothingNew(BrandId brand) implements Outcome {}

    /** The ledger does not hold. */
    record Refused(BrandId brand, Verdict verdict) implements Outcome {}
  }

  private final Ledger ledger;
  private final CheckpointSigner signer;
  private final Checkpoints stored;
  private final PublishedCheckpoints published;
  private final CheckpointShelf shelf;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public SignCheckpoint(
      Ledger ledger,
      CheckpointSigner signer,
      Checkpoints stored,
      PublishedCheckpoints published,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.ledger = ledger;
    this.signer = signer;
    this.stored = stored;
    this.published = published;
    this.shelf = new CheckpointShelf(ledger, signer, stored, published);
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Signs the ledger as it is. A person who asks is written down first, in an entry the checkpoint
   * covers; the system at its set times leaves no entry, which nothing would cover.
   */
  public Outcome sign(BrandId brand, Actor by, Origin origin) {
    if (by.kind() == Actor.Kind.HUMAN) {
      CheckpointAsked asked = new CheckpointAsked(signer.key().id());
      transaction.run(() -> ledger.append(brand, asked, by, origin, ids.next()));
    }
    // only what is committed is signed: a published checkpoint cannot be called back
    return transaction.in(() -> upToDate(brand) ? new Outcome.NothingNew(brand) : signed(brand));
  }

  private boolean upToDate(BrandId brand) {
    long signed =
        stored.of(brand).stream().mapToLong(one -> one.checkpoint().sequence()).max().orElse(0);
    long written =
        ledger.newest(brand, Long.MAX_VALUE, 1).stream()
            .mapToLong(LedgerEntry::sequence)
            .max()
            .orElse(0);
    return written == signed;
  }

  private Outcome signed(BrandId brand) {
    CheckpointShelf.Reading reading = shelf.read(brand);
    if (!(reading.verdict() instanceof Verdict.Intact(LedgerChain.Head head))) {
      return new Outcome.Refused(brand, reading.verdict());
    }
    Optional<SignedCheckpoint> same =
        reading
            .verification()
            .lastCheckpoint()
            .filter(one -> one.checkpoint().sequence() == head.sequence());
    SignedCheckpoint checkpoint =
        same.orElseGet(
            () ->
                signer.sign(
                    new Checkpoint(
                        brand,
                        head.sequence(),
                        head.hash(),
                        reading.verification().root(),
                        clock.instant())));
    stored.add(checkpoint);
    published.publish(checkpoint, signer.key());
    return new Outcome.Signed(checkpoint);
  }
}

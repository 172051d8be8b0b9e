package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Verifies a brand's ledger from its first entry to its last, against all that was signed of it.
 */
public final class VerifyLedger {

  /**
   * What was found, when, and how long it took.
   *
   * @param lastCheckpoint the last checkpoint with a good signature
   */
  public record Answer(
      ChainVerification.Verdict verdict,
      Optional<SignedCheckpoint> lastCheckpoint,
      Instant at,
      Duration took) {}

  private final CheckpointShelf shelf;
  private final InstantSource clock;

  public VerifyLedger(
      Ledger ledger,
      CheckpointSigner signer,
      Checkpoints stored,
      PublishedCheckpoints published,
      InstantSource clock) {
    this.shelf = new CheckpointShelf(ledger, signer, stored, published);
    this.clock = clock;
  }

  /** Returns whether the ledger holds, and where it breaks if not. */
  public Answer verify(BrandId brand) {
    Instant start = clock.instant();
    CheckpointShelf.Reading reading = shelf.read(brand);
    Instant end = clock.instant();
    return new Answer(
        reading.verdict(),
        reading.verification().lastCheckpoint(),
        end,
        Duration.between(start, end));
  }
}

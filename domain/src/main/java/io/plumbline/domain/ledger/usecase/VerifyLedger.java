package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.UnreadableEntry;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Verifies a brand's ledger from its first entry to its last. */
public final class VerifyLedger {

  /** What was found, when, and how long it took. */
  public record Answer(ChainVerification.Verdict verdict, Instant at, Duration took) {}

  private final Ledger ledger;
  private final InstantSource clock;

  public VerifyLedger(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Returns whether the chain holds, and where it breaks if not. */
  public Answer verify(BrandId brand) {
    Instant start = clock.instant();
    ChainVerification verification = new ChainVerification();
    ChainVerification.Verdict verdict;
    try {
      ledger.read(brand, verification::accept);
      verdict = verification.verdict();
    } catch (UnreadableEntry changed) {
      verdict = verification.unreadable(changed);
    }
    Instant end = clock.instant();
    return new Answer(verdict, end, Duration.between(start, end));
  }
}

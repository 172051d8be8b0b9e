package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.SampleSigner;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import java.time.InstantSource;

/** A verification of a ledger nothing was signed of yet. */
public final class Verifying {

  private Verifying() {}

  /** Returns it. */
  public static VerifyLedger unsigned(Ledger ledger, InstantSource clock) {
    return new VerifyLedger(
        ledger, SampleSigner.OWN, new InMemoryCheckpoints(), new InMemoryPublished(), clock);
  }
}

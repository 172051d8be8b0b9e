package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.Checkpoint;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;

/** The holder of the installation's private key. */
public interface CheckpointSigner {

  /** Returns the public key. */
  LedgerKey key();

  /** Signs a checkpoint. */
  SignedCheckpoint sign(Checkpoint checkpoint);
}

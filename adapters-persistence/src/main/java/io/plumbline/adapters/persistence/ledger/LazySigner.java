package io.plumbline.adapters.persistence.ledger;

import io.plumbline.domain.ledger.Checkpoint;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A signer whose key file is opened when it is first needed. */
final class LazySigner implements CheckpointSigner {

  private final Path file;
  private @Nullable KeyFile opened;

  LazySigner(Path file) {
    this.file = file;
  }

  private synchronized KeyFile opened() {
    KeyFile now = opened == null ? KeyFile.at(file) : opened;
    opened = now;
    return now;
  }

  @Override
  public LedgerKey key() {
    return opened().key();
  }

  @Override
  public SignedCheckpoint sign(Checkpoint checkpoint) {
    return opened().sign(checkpoint);
  }
}

package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists a brand's signed checkpoints, oldest first, and the key they are verified with. */
public final class ListCheckpoints {

  /** The checkpoints of the database and the public key of the installation. */
  public record Answer(List<SignedCheckpoint> checkpoints, LedgerKey key) {
    public Answer {
      checkpoints = List.copyOf(checkpoints);
    }
  }

  private final Checkpoints stored;
  private final CheckpointSigner signer;

  public ListCheckpoints(Checkpoints stored, CheckpointSigner signer) {
    this.stored = stored;
    this.signer = signer;
  }

  public Answer list(BrandId brand) {
    return new Answer(stored.of(brand), signer.key());
  }
}

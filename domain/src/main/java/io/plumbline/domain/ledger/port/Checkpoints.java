package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** The signed checkpoints in the database; they only grow. */
public interface Checkpoints {

  /** Stores a checkpoint; one of the same brand and sequence that is there stays. */
  void add(SignedCheckpoint checkpoint);

  /** Returns the brand's checkpoints in order of sequence. */
  List<SignedCheckpoint> of(BrandId brand);
}

package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** The signed checkpoints where the database's owner cannot reach them. */
public interface PublishedCheckpoints {

  /**
   * One of them as it lies there.
   *
   * @param name what it is called there
   * @param text its text, as {@link SignedCheckpoint#text} wrote it unless somebody changed it
   */
  record Published(String name, String text) {}

  /** Publishes a checkpoint and the key it is verified with. */
  void publish(SignedCheckpoint checkpoint, LedgerKey key);

  /** Returns what lies there of the brand. */
  List<Published> of(BrandId brand);
}

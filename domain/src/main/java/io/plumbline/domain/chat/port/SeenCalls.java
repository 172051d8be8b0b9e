package io.plumbline.domain.chat.port;

import io.plumbline.domain.ledger.Hash;
import java.time.Instant;

/** The calls that were let in, so that none is let in twice, by whichever node. */
public interface SeenCalls {

  /**
   * Notes a call, and forgets those that are too old to be let in again anyway.
   *
   * @param call the hash of its signature
   * @param until when its own time stamp keeps it out
   * @return whether it was not known
   */
  boolean first(Hash call, Instant now, Instant until);
}

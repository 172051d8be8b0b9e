package io.plumbline.domain.ledger.port;

import io.plumbline.domain.shared.Actor;

/** Who may write to a ledger by hand, asked anew in the transaction that writes. */
public interface LedgerRights {

  /**
   * Returns whether the actor may correct an entry or close a period: an enabled person who is lead
   * or admin now.
   */
  boolean mayWrite(Actor actor);
}

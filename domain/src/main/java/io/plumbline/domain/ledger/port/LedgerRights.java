package io.plumbline.domain.ledger.port;

import io.plumbline.domain.shared.Actor;

/** Who may say that an entry is wrong, asked anew in the transaction that writes it. */
public interface LedgerRights {

  /** Returns whether the actor is an enabled person who is lead or admin now. */
  boolean mayCorrect(Actor actor);
}

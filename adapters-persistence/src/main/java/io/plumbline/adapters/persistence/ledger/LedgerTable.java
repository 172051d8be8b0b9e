package io.plumbline.adapters.persistence.ledger;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.port.Ledger;
import java.time.InstantSource;

/** The ledger port on its table. */
public final class LedgerTable {

  private LedgerTable() {}

  /** Returns the ledger; {@code clock} dates its entries. */
  public static Ledger ledger(JooqTransaction transaction, InstantSource clock) {
    return new JooqLedger(transaction, clock);
  }
}

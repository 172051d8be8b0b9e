package io.plumbline.domain.ledger.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryLedgerTest extends LedgerContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final Ledger ledger = new InMemoryLedger(transaction, new SettableClock(NOW));

  @Override
  protected Ledger ledger() {
    return ledger;
  }

  @Override
  protected Transaction transaction() {
    return transaction;
  }

  @Override
  protected Brands brands() {
    return brands;
  }
}

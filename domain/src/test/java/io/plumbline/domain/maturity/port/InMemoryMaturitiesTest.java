package io.plumbline.domain.maturity.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryMaturitiesTest extends MaturitiesContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryMaturities maturities = new InMemoryMaturities(transaction);
  private final InMemoryBrands brands = new InMemoryBrands(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, SettableClock.inNovember());

  @Override
  protected Maturities maturities() {
    return maturities;
  }

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

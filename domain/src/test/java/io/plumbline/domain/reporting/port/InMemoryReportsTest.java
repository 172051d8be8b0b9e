package io.plumbline.domain.reporting.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryReportsTest extends ReportsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryReports reports = new InMemoryReports(transaction);
  private final InMemoryBrands brands = new InMemoryBrands(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, SettableClock.inNovember());

  @Override
  protected Reports reports() {
    return reports;
  }

  @Override
  protected Transaction transaction() {
    return transaction;
  }

  @Override
  protected Brands brands() {
    return brands;
  }

  @Override
  protected Ledger ledger() {
    return ledger;
  }
}

package io.plumbline.adapters.persistence.ledger;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerContract;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqLedgerTest extends LedgerContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Ledger ledger() {
    return database.ports().ledger(new SettableClock(NOW));
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }
}

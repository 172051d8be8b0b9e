package io.plumbline.adapters.persistence.change;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.port.ChangeRequestsContract;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqChangeRequestsTest extends ChangeRequestsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected ChangeRequests requests() {
    return database.ports().changeRequests();
  }

  @Override
  protected Ledger ledger() {
    return database.ports().ledger(SettableClock.inNovember());
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

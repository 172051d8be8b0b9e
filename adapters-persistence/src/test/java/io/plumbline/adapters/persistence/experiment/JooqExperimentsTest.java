package io.plumbline.adapters.persistence.experiment;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.experiment.port.ExperimentsContract;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqExperimentsTest extends ExperimentsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Experiments experiments() {
    return database.ports().experiments();
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

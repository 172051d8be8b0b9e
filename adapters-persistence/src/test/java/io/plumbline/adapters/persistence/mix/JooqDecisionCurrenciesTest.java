package io.plumbline.adapters.persistence.mix;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.port.DecisionCurrencies;
import io.plumbline.domain.mix.port.DecisionCurrenciesContract;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDecisionCurrenciesTest extends DecisionCurrenciesContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected DecisionCurrencies currencies() {
    return database.ports().decisionCurrencies();
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

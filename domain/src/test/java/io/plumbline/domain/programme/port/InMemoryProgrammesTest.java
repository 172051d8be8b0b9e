package io.plumbline.domain.programme.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryProgrammesTest extends ProgrammesContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final Users users = new InMemoryUsers(transaction);
  private final Ledger ledger = new InMemoryLedger(transaction, SettableClock.inNovember());
  private final Programmes programmes = new InMemoryProgrammes(transaction);

  @Override
  protected Programmes programmes() {
    return programmes;
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
  protected Users users() {
    return users;
  }

  @Override
  protected Ledger ledger() {
    return ledger;
  }
}

package io.plumbline.domain.change.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryDispatchesTest extends DispatchesContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryDispatches dispatches = new InMemoryDispatches(transaction);
  private final InMemoryBrands brands = new InMemoryBrands(transaction);

  @Override
  protected Dispatches dispatches() {
    return dispatches;
  }

  @Override
  protected Brands brands() {
    return brands;
  }

  @Override
  protected Transaction transaction() {
    return transaction;
  }
}

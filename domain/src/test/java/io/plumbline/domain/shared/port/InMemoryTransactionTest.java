package io.plumbline.domain.shared.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;

class InMemoryTransactionTest extends TransactionContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);

  @Override
  protected Transaction transaction() {
    return transaction;
  }

  @Override
  protected Brands brands() {
    return brands;
  }
}

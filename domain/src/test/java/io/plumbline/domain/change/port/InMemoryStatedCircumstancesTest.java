package io.plumbline.domain.change.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryStatedCircumstancesTest extends StatedCircumstancesContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final StatedCircumstances circumstances = new InMemoryStatedCircumstances(transaction);

  @Override
  protected StatedCircumstances circumstances() {
    return circumstances;
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

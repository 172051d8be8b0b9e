package io.plumbline.domain.mix.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryPromotionsTest extends PromotionsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final ModelRuns runs = new InMemoryModelRuns(transaction);
  private final Promotions promotions = new InMemoryPromotions(transaction);

  @Override
  protected Promotions promotions() {
    return promotions;
  }

  @Override
  protected ModelRuns runs() {
    return runs;
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

package io.plumbline.domain.mix.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryFitRequestsTest extends FitRequestsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final FitRequests requests = new InMemoryFitRequests(transaction);

  @Override
  protected FitRequests requests() {
    return requests;
  }

  @Override
  protected Brands brands() {
    return brands;
  }
}

package io.plumbline.domain.change.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryRoutesTest extends RoutesContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryRoutes routes = new InMemoryRoutes(transaction);
  private final InMemoryBrands brands = new InMemoryBrands(transaction);

  @Override
  protected Routes routes() {
    return routes;
  }

  @Override
  protected Brands brands() {
    return brands;
  }
}

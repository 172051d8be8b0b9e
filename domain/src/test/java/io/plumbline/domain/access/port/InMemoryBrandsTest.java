package io.plumbline.domain.access.port;

import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryBrandsTest extends BrandsContract {

  private final Brands brands = new InMemoryBrands(new InMemoryTransaction());

  @Override
  protected Brands brands() {
    return brands;
  }
}
